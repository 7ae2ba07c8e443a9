package link

import "strings"

// Reading is what the path of a URL means.
type Reading struct {
	Route  Route
	APIKey Piece
	// Source is what the request works on: a handle, a quoted or absolute URL, a
	// storage alias, a list in brackets, as written.
	Source Piece
	Tasks  []Piece // in order, the security task among them
	// Security is the index in Tasks of the security task, -1 without one.
	Security int
	// Behind is the name that stands behind a handle: HANDLE/contract.pdf.
	Behind Piece
	// OnAPI: tasks stand under /api, where nothing reads them.
	OnAPI bool
	// After is the index in Tasks of the first task that stands behind the handle,
	// where it is ignored or breaks the URL; -1 without one.
	After int
}

// Path tells what the segments of a path are, right or wrong. role is that of the
// URL's host.
func Path(segments []Piece, role Role) Reading {
	r := Reading{Security: -1, After: -1}
	if len(segments) == 0 {
		return r
	}
	if len(segments) > 1 && strings.EqualFold(segments[0].Text, "api") {
		if r.api(segments[1:]) {
			return r
		}
		if IsTask(segments[1].Text) {
			r.OnAPI = true
			r.delivery(segments[1:])
			return r
		}
		if role == RoleAPI || role == RoleLegacy {
			return r // an operation that nobody describes
		}
	}
	if len(segments) == 1 && strings.EqualFold(segments[0].Text, "api") && (role == RoleAPI || role == RoleLegacy) {
		return r // what all operations begin with
	}
	r.OnAPI = role == RoleAPI && IsTask(segments[0].Text) && len(segments) > 1
	switch first := segments[0].Text; {
	case strings.EqualFold(first, "multipart"):
		r.Route = RouteUpload
		return r
	case strings.EqualFold(first, "prefetch"):
		r.Route = RoutePrefetch
		return r
	case strings.EqualFold(first, "dialog") && role != NoRole, role == RoleDialog:
		r.Route = RouteDialog
		return r
	case strings.EqualFold(first, "process") && len(segments) == 1:
		r.Route = RouteProcess
		return r
	case role == RoleCloud && (strings.EqualFold(first, "folder") || strings.EqualFold(first, "store")):
		r.Route = RouteDrive
		return r
	case role == RoleCloud, role == RoleUpload:
		r.Route = RouteCloud
		return r
	}
	// A site that passes requests on may have them below a folder of its own.
	for role == NoRole && len(segments) > 2 && !IsTask(segments[0].Text) && looksLikeKey(segments[1].Text) {
		segments = segments[1:]
	}
	r.delivery(segments)
	return r
}

// api reads what follows /api.
func (r *Reading) api(segments []Piece) bool {
	var rest []Piece
	if len(segments) > 1 {
		rest = segments[1:]
	}
	switch word := strings.ToLower(segments[0].Text); {
	case Distance(word, "store") <= 1:
		r.Route = RouteStore
		return true
	case Distance(word, "preview") <= 1:
		r.Route = RoutePreview
	case Distance(word, "file") <= 1: // files, too
		r.Route = RouteFile
	default:
		return false
	}
	if len(rest) == 0 {
		return true
	}
	r.Source = handleOf(rest[0])
	if len(rest) > 1 {
		switch strings.ToLower(rest[1].Text) {
		case "metadata":
			r.Route = RouteMetadata
		case "convert":
			r.Route = RouteConvert
		case "remove":
			r.Route = RouteRemove
		}
	}
	return true
}

func (r *Reading) delivery(segments []Piece) {
	r.Route = RouteDelivery
	n := len(segments)
	if n > 1 && segments[n-1].Text == "metadata" && !IsTask(segments[n-2].Text) {
		r.Route = RouteMetadata
		segments = segments[:n-1]
	}
	source := lastSource(segments)
	if file := namedFile(segments, source); file >= 0 {
		r.Behind, source = segments[file+1], file
		segments = segments[:file+1]
	}
	first := -1 // task
	for i, s := range segments {
		switch {
		case i == source:
			r.Source = handleOf(s)
		case i == 0 && !IsTask(s.Text) && mayBeKey(s.Text):
			r.APIKey = s
		default:
			if source >= 0 && i > source && r.After < 0 {
				r.After = len(r.Tasks)
			}
			if r.Security < 0 && isSecurity(s.Text) {
				r.Security = len(r.Tasks)
			}
			if first < 0 {
				first = i
			}
			if i == first+len(r.Tasks) {
				r.Tasks = segments[first : i+1 : i+1] // most stand side by side
			} else {
				r.Tasks = append(r.Tasks, s)
			}
		}
	}
}

// namedFile is the index of a handle that only names follow, -1 without one:
// HANDLE/contract.pdf. What may be a task, misspelled too, is no name.
func namedFile(segments []Piece, source int) int {
	if source <= 0 || source < len(segments)-1 || looksLikeHandle(segments[source].Text) || sourceEnd(segments[source].Text, 0) > 0 ||
		strings.IndexByte("\"[", segments[source].Text[0]) >= 0 {
		return -1
	}
	for i := source - 1; i >= 0; i-- {
		if looksLikeHandle(segments[i].Text) {
			return i
		}
		if strings.ContainsAny(segments[i].Text, "=:") {
			return -1
		}
	}
	return -1
}

// mayBeKey tells what stands for an API key, also one with a letter missing, from a
// task and from a word that is nearly one's name.
func mayBeKey(s string) bool {
	if strings.IndexByte(s, '=') >= 0 && !comesLater(s) {
		return false
	}
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'a' || c > 'z') && c != '_' {
			return true
		}
	}
	return NearTask(s) == ""
}

// lastSource is the index of the segment that is no task, seen from the end. An
// API key that only tasks follow is no source.
func lastSource(segments []Piece) int {
	for i := len(segments) - 1; i >= 0; i-- {
		s := segments[i].Text
		if IsTask(s) && (i > 0 || s == "security" || strings.Contains(s, "=") || i < len(segments)-1) {
			continue
		}
		if i == 0 && len(segments) > 1 && !looksLikeHandle(s) {
			return -1
		}
		return i
	}
	return -1
}

// handleOf drops what may follow a handle: +.jpg, .jpg.
func handleOf(p Piece) Piece {
	p = trim(p)
	n := wordLength(p.Text)
	if n == len(p.Text) || n == 0 {
		return p
	}
	if p.Text[n] == '+' || n == HandleLength && strings.IndexByte(".,;:)*'", p.Text[n]) >= 0 {
		return p.part(0, n)
	}
	return p
}

// IsTask reports whether a path segment is a task: a name with options, or the
// bare name of a known task. Percent-escaped ones count.
func IsTask(segment string) bool {
	n := 0
	for n < len(segment) && (isWordByte(segment[n]) || segment[n] == ' ') {
		n++
	}
	if n == len(segment) {
		return n < HandleLength && KnownTask(segment)
	}
	if n == 0 {
		return false
	}
	rest := segment[n:]
	return rest[0] == '=' || rest[0] == ':' && isSecurity(segment) || hasFold(rest, "%3D") || hasFold(rest, "%253D")
}

// isSecurity reports whether a segment is the security task, also misspelled.
func isSecurity(segment string) bool {
	name := strings.TrimLeft(segment, " ")
	n := 0
	for n < len(name) && isWordByte(name[n]) {
		n++
	}
	return IsSecurityName(name[:n])
}

// IsSecurityName reports whether name is "security" or a near miss of it.
func IsSecurityName(name string) bool {
	if strings.EqualFold(name, "security") {
		return true
	}
	return len(name) >= 7 && len(name) <= 10 && Distance(strings.ToLower(name), "security") <= 2
}
