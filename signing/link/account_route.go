package link

import "strings"

// paths are the documented ones that name no task, with "*" for a handle and words with
// "|" between them for either of these.
var paths = [...]string{
	"api file * metadata|convert|remove",
	"api store S3|gcs|azure|rackspace|dropbox *",
	"api preview *",
	"multipart start|upload|commit|complete|abort",
	"prefetch",
	"process",
	"folder list",
	"store",
	"metadata",
	"auth logout",
	"dialog open|save|comm_iframe",
}

// route accounts for a word of a path that is no task.
func (a *accountant) route(i int, s Piece) {
	a.piece(PartRoute, s)
	if a.r.Route == RouteDelivery && a.role != RoleAPI || comesLater(s.Text) {
		if i > 0 || a.role == RoleDelivery || a.role == RoleProcess {
			a.routeFault(s)
		}
		return
	}
	switch a.r.Route {
	case RouteMetadata:
		if i == len(a.u.Segments)-1 && s.Text == "metadata" {
			return
		}
	}
	if !a.leads(i) {
		a.routeFault(s)
	}
}

// routeFault notes once where a path begins to lead nowhere.
func (a *accountant) routeFault(s Piece) {
	for i := range a.faults {
		if a.faults[i].Kind == FaultRoute {
			return
		}
	}
	a.fault(FaultRoute, s, "")
}

// leads reports whether a documented path has the first segments up to i.
func (a *accountant) leads(i int) bool {
	for _, path := range paths {
		if a.follows(path, i) {
			return true
		}
	}
	return false
}

func (a *accountant) follows(path string, last int) bool {
	rest := path
	for i := 0; i <= last; i++ {
		var word string
		if word, rest, _ = strings.Cut(rest, " "); word == "" {
			return false
		}
		if word != "*" && !isOneOf(a.u.Segments[i].Text, word) {
			return false
		}
	}
	return true
}

func isOneOf(s, words string) bool {
	for words != "" {
		var word string
		if word, words, _ = strings.Cut(words, "|"); word == s {
			return true
		}
	}
	return false
}
