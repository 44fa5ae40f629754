// Package introspect is how documents ask about themselves: where things are, what counters and states stand at, what
// there is to find.
//
// A document is laid out in rounds. In the pages of a finished round everything that can be found is marked by tags;
// from these package layout builds an Introspector, which the next round asks. It remembers questions and answers: if the
// pages of that next round give the same answers, nothing would change in yet another round, and the document is done.
//
// Counters and states are no variables. An update is an invisible element of the document, and the value at a place
// follows from all updates that stand before it (sequence.go). All values of one counter are worked out at once and kept
// with the Introspector, so that asking costs a binary search.
package introspect
