package math

import (
	"sort"
	"unicode/utf8"

	"chatdoc/layout"
)

// ClassOf is the class of a character by itself. It follows Unicode's (UTR #25, MathClass.txt) but for some that Typst
// takes for something else, as the colon for a relation. What has no space around it anyway counts as normal.
func ClassOf(r rune) Class {
	i := sort.Search(len(classes), func(i int) bool { return classes[i].last >= r })
	if i < len(classes) && classes[i].first <= r {
		return classes[i].class
	}
	return layout.ClassNormal
}

// limitsOfRune is when attachments stand above and below a character. Integrals have them beside.
func limitsOfRune(r rune) Limits {
	if 0x222B <= r && r <= 0x2233 || 0x2A0B <= r && r <= 0x2A1C {
		return LimitsNever
	}
	return limitsOf(ClassOf(r))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// classRange is a range of characters of the same class.
type classRange struct {
	first, last rune
	class       Class
}

// classes are the characters that are not normal, in their order.
var classes = [...]classRange{
	{0x0028, 0x0028, layout.ClassOpening}, {0x0029, 0x0029, layout.ClassClosing}, {0x002B, 0x002B, layout.ClassVary},
	{0x002C, 0x002C, layout.ClassPunctuation}, {0x003A, 0x003A, layout.ClassRelation},
	{0x003B, 0x003B, layout.ClassPunctuation}, {0x003C, 0x003E, layout.ClassRelation},
	{0x003F, 0x003F, layout.ClassPunctuation}, {0x005B, 0x005B, layout.ClassOpening},
	{0x005C, 0x005C, layout.ClassBinary}, {0x005D, 0x005D, layout.ClassClosing},
	{0x007B, 0x007B, layout.ClassOpening}, {0x007C, 0x007C, layout.ClassFence}, {0x007D, 0x007D, layout.ClassClosing},
	{0x00A1, 0x00A1, layout.ClassPunctuation}, {0x00B1, 0x00B1, layout.ClassVary},
	{0x00B7, 0x00B7, layout.ClassBinary}, {0x00BF, 0x00BF, layout.ClassPunctuation},
	{0x00D7, 0x00D7, layout.ClassBinary}, {0x00F7, 0x00F7, layout.ClassBinary}, {0x0606, 0x0607, layout.ClassLarge},
	{0x060C, 0x060C, layout.ClassPunctuation}, {0x2016, 0x2016, layout.ClassFence}, {0x2140, 0x2140, layout.ClassLarge},
	{0x214B, 0x214B, layout.ClassBinary}, {0x2190, 0x21B3, layout.ClassRelation},
	{0x21B6, 0x21B7, layout.ClassRelation}, {0x21BA, 0x21FF, layout.ClassRelation},
	{0x2208, 0x220D, layout.ClassRelation}, {0x220F, 0x2211, layout.ClassLarge}, {0x2212, 0x2213, layout.ClassVary},
	{0x2214, 0x2219, layout.ClassBinary}, {0x221A, 0x221C, layout.ClassLarge}, {0x221D, 0x221D, layout.ClassRelation},
	{0x2223, 0x2226, layout.ClassRelation}, {0x2227, 0x222A, layout.ClassBinary}, {0x222B, 0x2233, layout.ClassLarge},
	{0x2234, 0x2237, layout.ClassRelation}, {0x2238, 0x2238, layout.ClassBinary},
	{0x2239, 0x223D, layout.ClassRelation}, {0x223E, 0x223E, layout.ClassBinary},
	{0x2240, 0x2240, layout.ClassBinary}, {0x2241, 0x228B, layout.ClassRelation},
	{0x228C, 0x228E, layout.ClassBinary}, {0x228F, 0x2292, layout.ClassRelation},
	{0x2293, 0x22A1, layout.ClassBinary}, {0x22A2, 0x22A3, layout.ClassRelation},
	{0x22A6, 0x22B8, layout.ClassRelation}, {0x22B9, 0x22BD, layout.ClassBinary}, {0x22C0, 0x22C3, layout.ClassLarge},
	{0x22C4, 0x22C7, layout.ClassBinary}, {0x22C8, 0x22C8, layout.ClassRelation},
	{0x22C9, 0x22CC, layout.ClassBinary}, {0x22CD, 0x22CD, layout.ClassRelation},
	{0x22CE, 0x22CF, layout.ClassBinary}, {0x22D0, 0x22D1, layout.ClassRelation},
	{0x22D2, 0x22D3, layout.ClassBinary}, {0x22D4, 0x22ED, layout.ClassRelation},
	{0x22F2, 0x22FF, layout.ClassRelation}, {0x2305, 0x2306, layout.ClassBinary},
	{0x2308, 0x2308, layout.ClassOpening}, {0x2309, 0x2309, layout.ClassClosing},
	{0x230A, 0x230A, layout.ClassOpening}, {0x230B, 0x230B, layout.ClassClosing},
	{0x231C, 0x231C, layout.ClassOpening}, {0x231D, 0x231D, layout.ClassClosing},
	{0x231E, 0x231E, layout.ClassOpening}, {0x231F, 0x231F, layout.ClassClosing},
	{0x2322, 0x2323, layout.ClassRelation}, {0x233D, 0x233D, layout.ClassBinary},
	{0x233F, 0x233F, layout.ClassRelation}, {0x237C, 0x237C, layout.ClassRelation},
	{0x23B0, 0x23B0, layout.ClassOpening}, {0x23B1, 0x23B1, layout.ClassClosing},
	{0x25B2, 0x25B9, layout.ClassBinary}, {0x25BC, 0x25C5, layout.ClassBinary}, {0x25CA, 0x25CB, layout.ClassBinary},
	{0x25E6, 0x25E6, layout.ClassBinary}, {0x25EB, 0x25EC, layout.ClassBinary}, {0x25F8, 0x25FF, layout.ClassBinary},
	{0x2605, 0x2606, layout.ClassBinary}, {0x2772, 0x2772, layout.ClassOpening},
	{0x2773, 0x2773, layout.ClassClosing}, {0x27C2, 0x27C4, layout.ClassRelation},
	{0x27C5, 0x27C5, layout.ClassOpening}, {0x27C6, 0x27C6, layout.ClassClosing},
	{0x27C7, 0x27C7, layout.ClassBinary}, {0x27C8, 0x27CB, layout.ClassRelation}, {0x27CC, 0x27CC, layout.ClassLarge},
	{0x27CD, 0x27CD, layout.ClassRelation}, {0x27CE, 0x27CF, layout.ClassBinary},
	{0x27D1, 0x27D1, layout.ClassBinary}, {0x27D2, 0x27D4, layout.ClassRelation}, {0x27D5, 0x27D9, layout.ClassLarge},
	{0x27DA, 0x27DF, layout.ClassRelation}, {0x27E0, 0x27E5, layout.ClassBinary},
	{0x27E6, 0x27E6, layout.ClassOpening}, {0x27E7, 0x27E7, layout.ClassClosing},
	{0x27E8, 0x27E8, layout.ClassOpening}, {0x27E9, 0x27E9, layout.ClassClosing},
	{0x27EA, 0x27EA, layout.ClassOpening}, {0x27EB, 0x27EB, layout.ClassClosing},
	{0x27EC, 0x27EC, layout.ClassOpening}, {0x27ED, 0x27ED, layout.ClassClosing},
	{0x27EE, 0x27EE, layout.ClassOpening}, {0x27EF, 0x27EF, layout.ClassClosing},
	{0x27F0, 0x27FF, layout.ClassRelation}, {0x2900, 0x297F, layout.ClassRelation},
	{0x2980, 0x2980, layout.ClassFence}, {0x2982, 0x2982, layout.ClassFence}, {0x2983, 0x2983, layout.ClassOpening},
	{0x2984, 0x2984, layout.ClassClosing}, {0x2985, 0x2985, layout.ClassOpening},
	{0x2986, 0x2986, layout.ClassClosing}, {0x2987, 0x2987, layout.ClassOpening},
	{0x2988, 0x2988, layout.ClassClosing}, {0x2989, 0x2989, layout.ClassOpening},
	{0x298A, 0x298A, layout.ClassClosing}, {0x298B, 0x298B, layout.ClassOpening},
	{0x298C, 0x298C, layout.ClassClosing}, {0x298D, 0x298D, layout.ClassOpening},
	{0x298E, 0x298E, layout.ClassClosing}, {0x298F, 0x298F, layout.ClassOpening},
	{0x2990, 0x2990, layout.ClassClosing}, {0x2991, 0x2991, layout.ClassOpening},
	{0x2992, 0x2992, layout.ClassClosing}, {0x2993, 0x2993, layout.ClassOpening},
	{0x2994, 0x2994, layout.ClassClosing}, {0x2995, 0x2995, layout.ClassOpening},
	{0x2996, 0x2996, layout.ClassClosing}, {0x2997, 0x2997, layout.ClassOpening},
	{0x2998, 0x2998, layout.ClassClosing}, {0x2999, 0x299A, layout.ClassFence}, {0x29B6, 0x29B9, layout.ClassBinary},
	{0x29C0, 0x29C1, layout.ClassBinary}, {0x29C4, 0x29C8, layout.ClassBinary},
	{0x29CE, 0x29D5, layout.ClassRelation}, {0x29D6, 0x29D7, layout.ClassBinary},
	{0x29D8, 0x29D8, layout.ClassOpening}, {0x29D9, 0x29D9, layout.ClassClosing},
	{0x29DA, 0x29DA, layout.ClassOpening}, {0x29DB, 0x29DB, layout.ClassClosing},
	{0x29DF, 0x29DF, layout.ClassRelation}, {0x29E1, 0x29E1, layout.ClassRelation},
	{0x29E2, 0x29E2, layout.ClassBinary}, {0x29E3, 0x29E6, layout.ClassRelation},
	{0x29EB, 0x29EB, layout.ClassBinary}, {0x29F4, 0x29F4, layout.ClassRelation},
	{0x29F5, 0x29F7, layout.ClassBinary}, {0x29F8, 0x29F9, layout.ClassLarge}, {0x29FA, 0x29FB, layout.ClassBinary},
	{0x29FC, 0x29FC, layout.ClassOpening}, {0x29FD, 0x29FD, layout.ClassClosing},
	{0x29FE, 0x29FF, layout.ClassBinary}, {0x2A00, 0x2A21, layout.ClassLarge}, {0x2A22, 0x2A58, layout.ClassBinary},
	{0x2A59, 0x2A59, layout.ClassRelation}, {0x2A5A, 0x2A65, layout.ClassBinary},
	{0x2A66, 0x2A70, layout.ClassRelation}, {0x2A71, 0x2A72, layout.ClassBinary},
	{0x2A73, 0x2AE0, layout.ClassRelation}, {0x2AE2, 0x2AF0, layout.ClassRelation},
	{0x2AF2, 0x2AF3, layout.ClassRelation}, {0x2AF4, 0x2AF6, layout.ClassBinary},
	{0x2AF7, 0x2AFA, layout.ClassRelation}, {0x2AFB, 0x2AFB, layout.ClassBinary}, {0x2AFC, 0x2AFC, layout.ClassLarge},
	{0x2AFD, 0x2AFE, layout.ClassBinary}, {0x2AFF, 0x2AFF, layout.ClassLarge}, {0x2B00, 0x2B11, layout.ClassRelation},
	{0x2B30, 0x2B4C, layout.ClassRelation}, {0x2B95, 0x2B95, layout.ClassRelation},
	{0x1EEF0, 0x1EEF1, layout.ClassLarge},
}
