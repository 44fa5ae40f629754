(module (memory 1) (func (export "memory") (result i32) (i32.const 0)))
