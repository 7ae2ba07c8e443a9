package inspect

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"policybench/signing/report"
	"policybench/ui/draft"
	"policybench/ui/inspect/again"
	"policybench/ui/inspect/ask"
	"policybench/ui/inspect/values"
	"policybench/ui/kit"
	"policybench/ui/page"
	"policybench/ui/words"
)

// askResign asks for the new expiry. Signing needs a real secret and a confirmation.
func (p *deeds) askResign() tea.Cmd {
	switch {
	case p.secret().Secret.IsZero() || p.secret().Sample: // which signs nothing of theirs
		p.askSecret()
		return nil
	case !p.shown.ok || !again.Signable(p.shown.Raw):
		return p.Say(kit.Caution, "there is no policy here that can be read and signed again")
	}
	p.prompt.Fixes = again.Fixable(p.shown.Raw)
	p.prompt.Ask(ask.Expiry, "1h")
	return nil
}

// signAgain signs with the typed expiry, shows the new pair and copies it: as the
// customer's own lines where it can be put into them.
func (p *deeds) signAgain(typed string) tea.Cmd {
	when, err := draft.ParseExpiry(typed, p.Now, p.Zone)
	if err != nil {
		p.prompt.Refused = words.Visible(err.Error())
		return nil
	}
	if when.Unix <= p.Now.Unix() {
		p.prompt.Refused = "that is in the past: it would be refused"
		return nil
	}
	text := p.judged.Text
	if p.shown.Inside {
		text = "" // it stands in another's URL
	}
	made, err := again.Sign(p.secret().Secret, p.shown.Raw, text, when.Unix, p.prompt.Fixes)
	if err != nil {
		p.prompt.Refused = words.Visible(err.Error())
		return nil
	}
	p.prompt.Close()
	p.shown.pair = made
	p.shown.values = p.valuesOf()
	p.moveTo(p.shown.items()) // the first value is the new one
	value, _ := p.focusedValue()
	if doubt := p.otherSigner(); doubt != "" {
		p.Insist(doubt, 0)
	}
	return page.CopyThis(page.Subject{Name: value.Name, Text: value.Text, File: "policybench-pair.txt", Note: notInReply})
}

// notInReply is said of a pair signed again, which replies know nothing of: whether it opens
// the file is for whoever signed it to see.
const notInReply = "the reply does not name the new link: paste it into it"

// otherSigner cautions where the secret that signed did not make the old link, in none of
// the usual ways; else it is empty.
func (p *deeds) otherSigner() string {
	if r := p.shown.Raw; r.Genuine != report.No || r.Cause != "" {
		return ""
	}
	whose := "Build's secret"
	if !p.lent.Secret.IsZero() {
		whose = "the secret given"
	}
	return "signed with " + whose + ", which did not make the old link: check that it is this app's"
}

// preview is what would be signed, before it is: until when, and the policy.
func (p *sight) preview() *ask.Preview {
	if p.prompt.Asks != ask.Expiry {
		return nil
	}
	v := &ask.Preview{Fixable: again.Fixable(p.shown.Raw)}
	expiry := "?"
	when, err := draft.ParseExpiry(p.prompt.Field.Text(), p.Now, p.Zone)
	switch {
	case err == nil:
		expiry = strconv.FormatInt(when.Unix, 10)
		v.Times = values.Times(when.Unix, p.at(), p.Zone)
	case p.prompt.Refused == "":
		v.Odd = words.Visible(err.Error())
	}
	json := strings.Replace(again.Policy(p.shown.Raw, previewExpiry, p.prompt.Fixes), strconv.Itoa(previewExpiry), expiry, 1)
	v.JSON = words.Visible(p.Glyphs.Text(p.judged.Paste.Text(json)))
	return v
}

// previewExpiry stands for the expiry while it is being typed.
const previewExpiry = 1000000001
