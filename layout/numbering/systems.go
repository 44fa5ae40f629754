package numbering

// A system writes numbers in one way.
type system interface {
	append(dst []byte, n uint64) []byte
}

// systemOf is the system that a counting symbol stands for, nil if it is no such symbol.
func systemOf(symbol rune) system {
	switch symbol {
	case '1':
		return positional('0')
	case '١':
		return positional('٠') // Eastern Arabic
	case '۱':
		return positional('۰') // Eastern Arabic, Persian forms
	case '१':
		return positional('०') // Devanagari
	case '১':
		return positional('০') // Bengali
	case 'a':
		return letters("abcdefghijklmnopqrstuvwxyz")
	case 'A':
		return letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	case 'あ':
		return letters("あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん")
	case 'ア':
		return letters("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン")
	case 'い': // the order of the poem Iroha
		return letters("いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす")
	case 'イ':
		return letters("イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス")
	case 'ㄱ':
		return letters("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ")
	case '가':
		return letters("가나다라마바사아자차카타파하")
	case 'ক':
		return letters("কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ")
	case '*':
		return footnoteSigns("*†‡§¶‖")
	case 'i':
		return roman
	case 'I':
		return capital{roman}
	case 'α':
		return greek
	case 'Α':
		return capital{greek}
	case 'א':
		return hebrew
	case '一':
		return &chinese{digits: "零一二三四五六七八九", powers: "十百千"}
	case '壹':
		return &chinese{digits: "零壹贰叁肆伍陆柒捌玖", powers: "拾佰仟"}
	case '①':
		return few("⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿")
	case '⓵':
		return few("0⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾")
	}
	return nil
}

// roman has overlined signs for thousands. Those from 9,000 on are added up only, as Typst does: 90000 is l̅x̅x̅x̅x̅.
var roman = additive{
	{1000000, "m̅"}, {500000, "d̅"}, {100000, "c̅"}, {50000, "l̅"}, {10000, "x̅"}, {5000, "v̅"}, {4000, "i̅v̅"},
	{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"},
	{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"},
	{10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}, {0, "n"},
}

var greek = additive{
	{9000, "͵θ"}, {8000, "͵η"}, {7000, "͵ζ"}, {6000, "͵ϛ"}, {5000, "͵ε"}, {4000, "͵δ"}, {3000, "͵γ"}, {2000, "͵β"}, {1000, "͵α"},
	{900, "ϡ"}, {800, "ω"}, {700, "ψ"}, {600, "χ"}, {500, "φ"}, {400, "υ"}, {300, "τ"}, {200, "σ"}, {100, "ρ"},
	{90, "ϟ"}, {80, "π"}, {70, "ο"}, {60, "ξ"}, {50, "ν"}, {40, "μ"}, {30, "λ"}, {20, "κ"}, {10, "ι"},
	{9, "θ"}, {8, "η"}, {7, "ζ"}, {6, "ϛ"}, {5, "ε"}, {4, "δ"}, {3, "γ"}, {2, "β"}, {1, "α"}, {0, "𐆊"},
}

// hebrew avoids writing 15 and 16 as 10 + 5 and 10 + 6, which are names of God.
var hebrew = additive{
	{400, "ת"}, {300, "ש"}, {200, "ר"}, {100, "ק"},
	{90, "צ"}, {80, "פ"}, {70, "ע"}, {60, "ס"}, {50, "נ"}, {40, "מ"}, {30, "ל"}, {20, "כ"},
	{19, "יט"}, {18, "יח"}, {17, "יז"}, {16, "טז"}, {15, "טו"}, {10, "י"},
	{9, "ט"}, {8, "ח"}, {7, "ז"}, {6, "ו"}, {5, "ה"}, {4, "ד"}, {3, "ג"}, {2, "ב"}, {1, "א"}, {0, "-"},
}
