package pdf

import (
	"strings"
	"time"

	"chatdoc/layout/frame"
	"chatdoc/render/pdf/relink"
)

// program is who made the file. The version is left out: a new release must not change every file that people compare.
const program = "chatdoc"

// info is the document information dictionary (ISO 32000-1, 14.3.3).
func info(i *frame.Info) relink.Dict {
	dict := relink.Dict{"Creator": relink.String(program), "Producer": relink.String(program)}
	for key, text := range map[relink.Name]string{
		"Title": i.Title, "Author": strings.Join(i.Authors, ", "),
		"Subject": i.Description, "Keywords": strings.Join(i.Keywords, ", "),
	} {
		if text != "" {
			dict[key] = relink.Text(text)
		}
	}
	if !i.Date.IsZero() {
		dict["CreationDate"] = pdfDate(i.Date)
		dict["ModDate"] = pdfDate(i.Date)
	}
	return dict
}

// pdfDate is a date as PDF writes it (ISO 32000-1, 7.9.4).
func pdfDate(t time.Time) relink.String { return relink.String(t.UTC().Format("D:20060102150405Z")) }

// xmp is the same information as XML, where newer programs look for it (ISO 16684-1).
func xmp(i *frame.Info) string {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">` + "\n")
	property(&b, "dc:format", "", []string{"application/pdf"})
	property(&b, "dc:title", "rdf:Alt", texts(i.Title))
	property(&b, "dc:creator", "rdf:Seq", i.Authors)
	property(&b, "dc:description", "rdf:Alt", texts(i.Description))
	property(&b, "dc:subject", "rdf:Bag", i.Keywords)
	property(&b, "dc:language", "rdf:Bag", texts(i.Lang))
	property(&b, "pdf:Keywords", "", texts(strings.Join(i.Keywords, ", ")))
	property(&b, "pdf:Producer", "", []string{program})
	property(&b, "xmp:CreatorTool", "", []string{program})
	if !i.Date.IsZero() {
		date := []string{i.Date.UTC().Format(time.RFC3339)}
		property(&b, "xmp:CreateDate", "", date)
		property(&b, "xmp:ModifyDate", "", date)
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.String()
}

// texts is a list of a text, empty if the text is.
func texts(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// property writes a property: a container of values, or a value alone.
func property(b *strings.Builder, name, container string, values []string) {
	if len(values) == 0 {
		return
	}
	b.WriteString("<" + name + ">")
	if container == "" {
		b.WriteString(escapeXML(values[0]))
	} else {
		item := "<rdf:li>"
		if container == "rdf:Alt" {
			item = `<rdf:li xml:lang="x-default">`
		}
		b.WriteString("<" + container + ">")
		for _, v := range values {
			b.WriteString(item + escapeXML(v) + "</rdf:li>")
		}
		b.WriteString("</" + container + ">")
	}
	b.WriteString("</" + name + ">\n")
}

// escapeXML writes out what has a meaning in XML, and drops control characters, which XML cannot say.
func escapeXML(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, s)
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}
