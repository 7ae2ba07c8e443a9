package link

// PartKind names what a stretch of a request is to the grammar.
type PartKind uint8

// The kinds. Sign is what stands between parts: "://", "/", "=", ":", ",", "?", "&",
// "#", quotes and brackets. Unread belongs to nothing.
const (
	PartUnread PartKind = iota
	PartSign
	PartScheme
	PartUser
	PartHost
	PartRoute  // a word of the path that is no task: api, file, metadata
	PartKey    // the API key, in the path
	PartTask   // a task's name
	PartOption // the name of a task's option
	PartValue  // of a task's option
	PartHandle
	PartName // what stands behind a handle: +name.jpg, .jpg, /name.pdf
	PartSource
	PartParameter // a parameter's name
	PartArgument  // a parameter's value
	PartFragment
)

// Part is a stretch of a request, in bytes from the request's start.
type Part struct {
	Kind     PartKind
	From, To int
}

// FaultKind says in which way a piece of a request is not as the grammar has it.
type FaultKind uint8

// The kinds of fault.
const (
	FaultUnread     FaultKind = iota // it belongs to no part
	FaultEmpty                       // a sign too many: nothing stands before it
	FaultHost                        // no host of Filestack's, nor one that could be
	FaultKey                         // not the shape of an API key
	FaultHandle                      // not the length of a handle
	FaultTask                        // no known task
	FaultOption                      // no known option of the task, or no value it takes
	FaultRoute                       // the path leads to nothing known
	FaultFile                        // the file is missing
	FaultTasksOnAPI                  // tasks where none are read
	FaultName                        // a name behind the handle, which nobody documents
	FaultBlank                       // a blank in quotes, which browsers escape and others do not send
)

// Fault is a piece that is not as the grammar has it.
type Fault struct {
	Kind FaultKind
	At   Piece
	Near string // what is likely meant, empty where nothing is
	Of   string // the task of an option
}

// Account is how strictly read a request is accounted for. What a program puts in when
// it runs (${handle}, <HANDLE>) stands for itself: its part is named, its shape is not
// asked for. The pair's own values are named and left to who can decode them.
type Account struct {
	Parts  []Part
	Faults []Fault
}

// Read takes a request apart and accounts for every byte of it: the parts lie side by
// side from its first byte to its last.
func Read(text string) (Reading, Account) {
	u := Split(text)
	role := RoleOf(u.Host.Text)
	r := Path(u.Segments, role)
	a := accountant{text: text, u: u, r: r, role: role, naming: true}
	a.account()
	return r, Account{a.parts, a.faults}
}

// Faults is what Read finds wrong with a request that is split and read already. It
// costs no allocation where nothing is. A host with a role is taken for one.
func Faults(text string, u *URL, r *Reading, role Role) []Fault {
	a := accountant{text: text, u: *u, r: *r, role: role}
	a.account()
	return a.faults
}

// accountant goes through a request from its start to its end.
type accountant struct {
	text   string
	u      URL
	r      Reading
	role   Role
	naming bool // whether parts are asked for
	noHost bool // the host is not asked about
	at     int  // how far the request is accounted for
	task   int  // index of the next task
	parts  []Part
	faults []Fault
}

// part names the stretch up to to. What is between two parts is a sign.
// Copied to each part it would be 20 KB of the program.
//
//go:noinline
func (a *accountant) part(kind PartKind, from, to int) {
	if a.naming {
		if from > a.at {
			a.parts = append(a.parts, Part{PartSign, a.at, from})
		}
		if to > from {
			a.parts = append(a.parts, Part{kind, from, to})
		}
	}
	a.at = to
}

func (a *accountant) piece(kind PartKind, p Piece) { a.part(kind, p.Offset, p.End()) }

// fault notes what is wrong at a place. Copied to each fault it would be 16 KB of the program.
//
//go:noinline
func (a *accountant) fault(kind FaultKind, at Piece, near string) {
	a.faults = append(a.faults, Fault{Kind: kind, At: at, Near: near})
}

// unread names a piece that belongs to nothing.
func (a *accountant) unread(p Piece) {
	a.piece(PartUnread, p)
	a.fault(FaultUnread, p, "")
}

// empty is a sign too many, which reads as one: every reader of a query skips an empty
// parameter (WHATWG URL, application/x-www-form-urlencoded), and what a slash behind the
// file does nobody documents.
func (a *accountant) empty(from, to int) {
	p := Piece{a.text[from:to], from}
	a.piece(PartSign, p)
	a.fault(FaultEmpty, p, "")
}

func (a *accountant) account() {
	u := &a.u
	if u.Scheme.Text != "" {
		a.piece(PartScheme, u.Scheme)
	}
	if u.User.Text != "" {
		a.piece(PartUser, u.User)
	}
	a.host()
	a.path()
	if u.Mark >= 0 {
		a.query()
	}
	if u.Fragment.Offset > 0 {
		a.piece(PartFragment, u.Fragment)
	}
	if a.naming && a.at < len(a.text) {
		a.parts = append(a.parts, Part{PartSign, a.at, len(a.text)})
	}
}

// host accepts Filestack's own and whatever may be a customer's: letters, digits, dots
// and hyphens, with a port.
func (a *accountant) host() {
	h := a.u.Host
	a.piece(PartHost, h)
	if user := a.oddUser(); user.Text != "" {
		a.fault(FaultEmpty, user, "")
	}
	if port := oddPort(h); port.Text != "" && a.role != NoRole {
		a.fault(FaultEmpty, port, "")
	}
	if a.noHost || a.role != NoRole || comesLater(h.Text) {
		return
	}
	if near := NearHost(h.Text); near != "" || h.Text != "" && Site(h.Text).Check() != nil {
		a.fault(FaultHost, h, near)
	}
}

// mostFaults bounds what is told of one request: a hostile one has thousands.
const mostFaults = 32

// path accounts for the segments and the slashes between them.
func (a *accountant) path() {
	u := &a.u
	end := len(a.text)
	switch {
	case u.Mark >= 0:
		end = u.Mark
	case u.Fragment.Offset > 0:
		end = u.Fragment.Offset - 1
	}
	for i, s := range u.Segments {
		if from := a.at + 1; s.Offset > from {
			a.unread(Piece{a.text[from:s.Offset], from}) // an empty segment is no key, task or file
		}
		if !a.naming && len(a.faults) > mostFaults {
			a.at = end
			break
		}
		a.segment(i, s)
	}
	if a.at < end {
		a.tail(end)
	}
	a.missing(end)
}

// tail is what stands behind the last segment: a slash, which only some paths have.
func (a *accountant) tail(end int) {
	switch {
	case a.at+1 < end:
		a.unread(Piece{a.text[a.at+1 : end], a.at + 1})
	case a.r.Source.Text != "":
		a.empty(a.at, end)
	}
}

// missing notes a path that ends where its file belongs.
func (a *accountant) missing(end int) {
	r := &a.r
	if r.Source.Text != "" || len(a.u.Segments) == 0 && len(a.u.Query) == 0 {
		return
	}
	at := Piece{a.text[end:end], end}
	switch r.Route {
	case RouteFile, RoutePreview:
		a.fault(FaultFile, at, "")
	case RouteStore:
		if len(a.u.Segments) < len([...]string{"api", "store", "S3"}) {
			a.routeFault(a.u.Segments[len(a.u.Segments)-1])
		}
	case RouteDelivery:
		if len(r.Tasks) > 0 && !asksForJob(r.Tasks) {
			a.fault(FaultFile, at, "")
		}
	case RouteNone:
		if a.role == RoleDelivery || a.role == RoleProcess {
			a.fault(FaultFile, at, "")
		}
	}
}

// asksForJob: workflow_status names a job and no file.
func asksForJob(tasks []Piece) bool {
	for _, t := range tasks {
		if hasFold(t.Text, "workflow_status") {
			return true
		}
	}
	return false
}
