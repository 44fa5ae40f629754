(module (memory (export "memory") 1) (func $prepare (unreachable)) (start $prepare))
