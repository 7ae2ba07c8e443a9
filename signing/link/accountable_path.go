package link

import "strings"

// segment accounts for one segment, by what the reading has made of it.
func (a *accountant) segment(i int, s Piece) {
	r := &a.r
	switch {
	case r.APIKey.Text != "" && s.Offset == r.APIKey.Offset:
		a.key(PartKey, s)
	case a.task < len(r.Tasks) && s.Offset == r.Tasks[a.task].Offset:
		a.taskSegment(s)
		a.task++
	case r.Source.Text != "" && s.Offset <= r.Source.Offset && r.Source.Offset < s.End():
		a.source(s)
	case r.Behind.Text != "" && s.Offset >= r.Behind.Offset:
		a.piece(PartName, s)
		if s.Offset == r.Behind.Offset {
			a.fault(FaultName, s, "")
		}
	default:
		a.route(i, s)
	}
}

// key has 22 letters and digits, from A to z.
func (a *accountant) key(kind PartKind, p Piece) {
	a.piece(kind, p)
	if p.Text != "" && !looksLikeKey(p.Text) && !comesLater(p.Text) {
		a.fault(FaultKey, p, "")
	}
}

func (a *accountant) taskSegment(s Piece) {
	r := &a.r
	if a.task > 0 && r.Tasks[a.task-1].Text == "b64" { // the tasks as JSON
		a.base64(PartValue, s)
		return
	}
	eq := strings.IndexByte(s.Text, '=')
	if eq < 0 {
		eq = len(s.Text)
	}
	name := s.part(0, eq)
	a.piece(PartTask, name)
	if r.OnAPI && a.task == 0 {
		a.fault(FaultTasksOnAPI, s, "")
	}
	task := taskNamed[name.Text]
	if task == nil {
		if a.task != r.Security && !comesLater(name.Text) {
			a.fault(FaultTask, name, NearTask(letters(name.Text)))
		}
		if eq < len(s.Text) {
			a.piece(PartValue, s.part(eq+1, len(s.Text)))
		}
		return
	}
	switch {
	case eq == len(s.Text):
	case !a.naming && a.task == r.Security:
		if i := strings.Index(s.Text, ",,"); i >= 0 {
			a.unread(s.part(i+1, i+2))
		} else if n := len(s.Text); s.Text[n-1] == ',' {
			a.unread(s.part(n-1, n))
		}
		a.at = s.End() // the others are told by who reads the pair
	default:
		a.options(task, s.part(eq+1, len(s.Text)))
	}
}

// letters drops escapes and blanks from a name, so that the name meant is found.
func letters(name string) string {
	if wordLength(name) == len(name) {
		return name
	}
	return hostLetters(strings.ReplaceAll(name, "_", "-")) // a host's letters, and the hyphen for a line
}

// options accounts for name:value,name:value.
func (a *accountant) options(task *known, p Piece) {
	for {
		end := itemEnd(p.Text)
		one := p.part(0, end)
		if one.Text == "" {
			at := max(0, p.Offset-1)
			a.unread(Piece{a.text[at:p.Offset], at})
		} else {
			a.option(task, one)
		}
		if end == len(p.Text) {
			return
		}
		p = p.part(end+1, len(p.Text))
	}
}

// itemEnd is the comma after an option, outside quotes and brackets, or the end.
func itemEnd(s string) int {
	for i := nextJoint(s, 0); i < len(s); i = nextJoint(s, i+1) {
		switch joints[s[i]] {
		case betweenOptions:
			return i
		case opening:
			i = enclosedEnd(s, i)
		}
	}
	return len(s)
}

func (a *accountant) option(task *known, p Piece) {
	colon := strings.IndexByte(p.Text, ':')
	if task.name == "security" {
		if colon > 0 {
			a.piece(PartOption, p.part(0, colon))
		}
		a.piece(PartValue, p.part(colon+1, len(p.Text)))
		return
	}
	if colon < 0 {
		a.piece(PartValue, p)
		if !comesLater(p.Text) && !(fits("bool", p.Text) || p.Text[0] == '[') {
			a.optionFault(task, p, task.nearOption(p.Text))
		}
		return
	}
	name, value := p.part(0, colon), p.part(colon+1, len(p.Text))
	a.piece(PartOption, name)
	a.piece(PartValue, value)
	has, fitting := task.takes(name.Text, value.Text)
	switch {
	case comesLater(p.Text):
	case !has:
		a.optionFault(task, name, task.nearOption(letters(name.Text)))
	case value.Text == "" || !fitting:
		a.optionFault(task, p, "")
	case value.Text[0] != '[':
		a.stray(value)
	}
}

// stray notes what stands in no URL; quotes are the grammar's.
func (a *accountant) stray(p Piece) {
	if len(p.Text) >= 2 && p.Text[0] == '"' {
		p = p.part(1, len(p.Text)-1)
	}
	i := notInURL(p.Text)
	switch {
	case i < 0:
	case p.Text[i] == ' ':
		a.fault(FaultBlank, p.part(i, i+1), "")
	default:
		a.fault(FaultUnread, p.part(i, len(p.Text)), "")
	}
}

func (a *accountant) optionFault(task *known, p Piece, near string) {
	a.faults = append(a.faults, Fault{FaultOption, p, near, task.name})
}

// base64 is in either alphabet, escaped or not.
func (a *accountant) base64(kind PartKind, p Piece) {
	a.piece(kind, p)
	for i := 0; i < len(p.Text); i++ {
		if c := p.Text[i]; !isWordByte(c) && c != '=' && c != '+' && c != '/' && c != '%' && !comesLater(p.Text) {
			a.fault(FaultUnread, p.part(i, len(p.Text)), "")
			return
		}
	}
}
