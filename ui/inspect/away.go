package inspect

import (
	"encoding/base64"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/action"
	"policybench/ui/inspect/again"
	"policybench/ui/inspect/findings"
	"policybench/ui/inspect/values"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/patch"
	"policybench/ui/words/reply"
	"policybench/ui/words/ticket"
)

// deeds are what is done with a report: taken away, signed, compared, asked about.
type deeds struct{ judging }

// taking is what y, Y, w and P take: the focused value, or what was copied last.
type taking uint8

const (
	takenValue taking = iota
	takenFixed
	takenLink
	takenReply
	takenTicket
)

var takings = [...]struct{ name, file string }{
	takenFixed:  {"fixed text", "policybench-fixed.txt"},
	takenLink:   {"fixed link", "policybench-fixed.txt"},
	takenReply:  {"reply", "policybench-reply.txt"},
	takenTicket: {"ticket", "policybench-ticket.md"},
}

// takeAway copies the fixed text, the reply or the report. What is copied stays
// the subject until one moves on, so that Y and w take it as well.
func (p *deeds) takeAway(what taking) tea.Cmd {
	if what == takenFixed && !p.judged.Fixes {
		return p.Say(kit.Quiet, p.unfixable("the text itself"))
	}
	if what == takenLink && len(p.shown.Fixes) == 0 {
		return p.Say(kit.Quiet, p.unfixable("this link itself"))
	}
	if fault := p.judged.Fault; fault != nil {
		p.Warn(fault.Error())
		return nil
	}
	p.taken = what
	write := p.writing(what)
	s := page.Subject{Name: takings[what].name, File: takings[what].file}
	return func() tea.Msg { // a long text takes a while
		s.Text = write()
		return page.Copy{Subject: s}
	}
}

// unfixable says why there is nothing to copy fixed: what is wrong with the link shown that
// no change of its text puts right, and what does.
func (p *deeds) unfixable(where string) string {
	nothing := "no fix is certain: there is nothing to fix in " + where
	if !p.shown.ok {
		return nothing
	}
	cause := triage.One(p.shown.Report).Cause
	if cause.Level != report.Problem {
		return nothing
	}
	said := "cannot be repaired: " + p.lacks(cause)
	if again.Signable(p.shown.Raw) {
		said += "; " + action.Name(action.SignAgain, false) + " signs a new one"
	}
	return said
}

// lacks names what is missing, or what else is wrong.
func (p *deeds) lacks(cause report.Finding) string {
	switch cause.Code {
	case report.CodeExpired: // how long ago changes with the clock
		return "it has expired"
	case report.CodeSignatureLength:
		if !triage.CutOff(cause) {
			break
		}
		if digits, err := strconv.Atoi(cause.Args[0]); err == nil {
			missing := signing.SignatureLength - digits
			if missing == 1 {
				return "1 digit is missing"
			}
			return words.Count(missing, "digit") + " are missing"
		}
	case report.CodeSignatureMissing:
		return "the signature is missing"
	case report.CodePolicyMissing:
		return "the policy is missing"
	case report.CodePolicyTruncated:
		return "the end of the policy is missing"
	}
	return findings.Sentence(p.Pen, cause).Fact
}

// writing returns what writes the text to take. It holds all it needs: it may run
// off the thread that draws.
func (p *deeds) writing(what taking) func() string {
	j, options := p.judged, p.replyOptions()
	switch what {
	case takenLink:
		link := p.shown.Report
		return func() string { return words.VisibleCode(patch.FixedLink(j.Paste, link)) }
	case takenFixed:
		return func() string { return words.VisibleCode(patch.Fixed(j.Paste)) }
	case takenReply:
		return func() string { return reply.Write(j.Paste, options) }
	}
	return func() string {
		return ticket.Write(j.Paste, ticket.Options{At: options.At, Glyphs: options.Glyphs})
	}
}

// subjectName names what y takes, empty where there is nothing.
func (p *deeds) subjectName() string {
	if p.taken != takenValue {
		return takings[p.taken].name
	}
	if v, ok := p.focusedValue(); ok {
		return v.Name
	}
	if len(p.shown.findings) == 0 {
		return "headline"
	}
	return "finding"
}

// Subject implements page.
func (p *deeds) Subject() page.Subject {
	switch {
	case p.text == "":
		return page.Subject{Why: "paste a text first"}
	case !p.shown.ok && p.taken == takenValue:
		if fault := p.judged.Fault; fault != nil {
			return page.Subject{Why: fault.Error()}
		}
		return page.Subject{Why: "nothing was found in this text"}
	case p.readsLetter():
		return p.letterSubject()
	case p.taken != takenValue:
		return page.Subject{Name: takings[p.taken].name, Text: p.writing(p.taken)(), File: takings[p.taken].file}
	}
	if v, ok := p.focusedValue(); ok {
		if v.Plain {
			return page.Subject{Why: "nothing stands there to copy"}
		}
		return valueSubject(v)
	}
	if f, ok := p.selected(); ok {
		return page.Subject{Name: "finding", Text: findings.Sentence(p.Pen, f).String(), File: "policybench-finding.txt"}
	}
	return page.Subject{Name: "headline", Text: p.head().String(), File: "policybench-finding.txt"}
}

func valueSubject(v values.Value) page.Subject {
	return page.Subject{Name: v.Name, Text: v.Text, File: "policybench-" + fileWord(v.Name) + ".txt"}
}

// fileWord makes a name fit for a file.
func fileWord(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, name)
}

// load takes the policy to Build, byte for byte but for a padding it lost, with the
// request around it.
func (p *deeds) load() tea.Cmd {
	if !p.shown.ok || p.shown.Policy.JSON == "" {
		return p.Say(kit.Caution, "there is no policy here that can be read")
	}
	r := p.shown.Raw
	msg := page.Load{
		Policy: r.Security.Policy, ApiKey: r.Link.APIKey, Handle: r.Link.Handle,
		File: r.Link.Source, Tasks: r.Link.Tasks, Hides: p.judged.Paste.Redactor(),
	}
	if strings.HasPrefix(strings.TrimSpace(msg.Policy), "{") || msg.Policy == "" {
		msg.Policy = base64.URLEncoding.EncodeToString([]byte(r.Policy.JSON))
	}
	for _, f := range r.Findings {
		switch f.Code {
		case report.CodeCustomHost:
			msg.Cname = bareCNAME(r.Link.Host)
		case report.CodePaddingMissing: // signed without, no server would read it
			msg.Policy += strings.Repeat("=", -len(msg.Policy)&3)
		}
	}
	p.Open(page.BuildPage, msg)
	return nil
}

// bareCNAME is a custom host without the prefix that Filestack's libraries put
// before the app's own name.
func bareCNAME(host string) string {
	switch first, rest, _ := strings.Cut(host, "."); first {
	case "cdn", "www", "upload", "process", "cloud":
		return rest
	}
	return host
}
