package data

const (
	xmlURI   = "http://www.w3.org/XML/1998/namespace"
	xmlnsURI = "http://www.w3.org/2000/xmlns/"
)

// xmlPrefixes are the prefixes that are declared at a place, and the namespaces that they stand for.
type xmlPrefixes struct {
	names []string // in the order of their declarations
	first int      // of names: the first one that the innermost element declares
	uris  map[string][]xmlNamespace
}

// xmlNamespace is what a prefix stands for, and the index of its declaration in names.
type xmlNamespace struct {
	uri   string
	index int
}

// begin tells that an element begins, and gives what forget needs when it ends.
func (s *xmlPrefixes) begin() int {
	s.first = len(s.names)
	return s.first
}

// declare gives a prefix a meaning; ok is false where the same element did so before. It may do so for elements without a
// prefix; that meaning only matters to those who see namespaces.
func (s *xmlPrefixes) declare(prefix, uri string) (ok bool) {
	if prefix == "" {
		return true
	}
	all := s.uris[prefix]
	if n := len(all); n > 0 && all[n-1].index >= s.first {
		return false
	}
	if s.uris == nil {
		s.uris = map[string][]xmlNamespace{}
	}
	s.uris[prefix] = append(all, xmlNamespace{uri, len(s.names)})
	s.names = append(s.names, prefix)
	return true
}

// forget forgets the declarations of an element that ends.
func (s *xmlPrefixes) forget(begin int) {
	for _, prefix := range s.names[begin:] {
		all := s.uris[prefix]
		s.uris[prefix] = all[:len(all)-1]
	}
	s.names = s.names[:begin]
}

// uri is the namespace that a prefix stands for; ok is false where it stands for none. What has no prefix is in none.
func (s *xmlPrefixes) uri(prefix string) (uri string, ok bool) {
	if prefix == "" {
		return "", true
	}
	all := s.uris[prefix]
	if len(all) == 0 {
		return "", false
	}
	return all[len(all)-1].uri, true
}
