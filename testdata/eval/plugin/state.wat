;; Plugins that keep something.
(module
  (import "typst_env" "wasm_minimal_protocol_send_result_to_host" (func $send (param i32 i32)))
  (import "typst_env" "wasm_minimal_protocol_write_args_to_buffer" (func $receive (param i32)))
  (memory (export "memory") 1 4)
  (global $variable (mut i32) (i32.const 0))
  (global $large (mut f64) (f64.const 0))

  ;; The argument is added to a text that begins at 16 and has its length at 0.
  (func $add (export "add") (param $n i32) (result i32)
    (call $receive (i32.add (i32.const 16) (i32.load (i32.const 0))))
    (i32.store (i32.const 0) (i32.add (i32.load (i32.const 0)) (local.get $n)))
    (i32.const 0))
  (func (export "get") (result i32)
    (call $send (i32.const 16) (i32.load (i32.const 0)))
    (i32.const 0))
  ;; Adds its argument for a moment.
  (func (export "with") (param $n i32) (result i32)
    (drop (call $add (local.get $n)))
    (call $send (i32.const 16) (i32.load (i32.const 0)))
    (i32.const 0))
  (func (export "fails") (result i32)
    (i32.store (i32.const 0) (i32.const 0))
    (i32.const 1))

  ;; Counts in a variable.
  (func (export "count") (result i32)
    (global.set $variable (i32.add (global.get $variable) (i32.const 1)))
    (global.set $large (f64.const 1.5))
    (i32.store8 (i32.const 8) (global.get $variable))
    (call $send (i32.const 8) (i32.const 1))
    (i32.const 0))

  ;; Grows memory by as many pages as its argument says; what that gives, and how large memory is then.
  (func (export "grow") (param $n i32) (result i32)
    (call $receive (i32.const 1024))
    (i32.store8 (i32.const 512) (memory.grow (i32.load8_u (i32.const 1024))))
    (i32.store8 (i32.const 513) (memory.size))
    (call $send (i32.const 512) (i32.const 2))
    (i32.const 0)))
