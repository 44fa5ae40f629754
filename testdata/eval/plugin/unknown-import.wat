(module (import "typst_env" "read_file" (func (param i64 f32))) (memory (export "memory") 1))
