(module
  (memory (export "memory") 1)
  (func (export "b") (export "a") (result i32) (i32.const 0))
  (func (export "two words") (result i32) (i32.const 0))
  (func (export "_start") (result i32) (unreachable))
  (func (export "\c3\a4") (result i32) (i32.const 0)))
