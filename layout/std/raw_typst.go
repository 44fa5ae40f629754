package std

import hl "chatdoc/layout/highlight"

func typstLanguages() map[string]func(string) []hl.Run { return nil }
