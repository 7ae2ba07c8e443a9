package snippets

import (
	"time"
	"unicode/utf8"

	"policybench/signing"
)

// pickerNeeds: a picker that is told where files go stores them, which is a call of
// its own.
func pickerNeeds(in *Input) []signing.Call {
	if pathFor(in.Policy.Path).text != "" || containerFor(in.Policy.Container).text != "" {
		return pickAndStore
	}
	return pickAlone
}

var (
	pickAlone    = []signing.Call{signing.Pick}
	pickAndStore = []signing.Call{signing.Pick, signing.Store}
)

// client sets what filestack.init is given.
func (d *draft) client() error {
	if err := d.app(); err != nil {
		return err
	}
	d.expires()
	return d.pairAsText()
}

// app sets what filestack.init is given but for the pair.
func (d *draft) app() error {
	if d.in.APIKey == "" {
		return missing(FieldAPIKey)
	}
	if _, err := d.site(); err != nil {
		return err
	}
	d.set("apiKey", d.in.APIKey)
	d.set("cname", d.in.CNAME)
	if !utf8.ValidString(d.in.APIKey) {
		return ErrUnfit
	}
	return nil
}

const day = 24 * time.Hour

// expires sets the time at which the pair expires, where that is soon for something
// that stands in a page.
func (d *draft) expires() {
	expiry := d.in.Policy.Expiry
	if expiry <= 0 {
		return
	}
	soon := d.in.TTL > 0 && d.in.TTL < day
	if !d.in.Now.IsZero() {
		soon = time.Unix(expiry, 0).Before(d.in.Now.Add(day))
	}
	if soon {
		d.set("expires", utc(expiry))
	}
}

// pairAsText is pair for languages whose strings are Unicode: broken UTF-8 cannot
// stand in them unchanged.
func (d *draft) pairAsText() error {
	if !utf8.ValidString(d.in.Security.Policy) || !utf8.ValidString(d.in.Security.Signature) {
		return ErrUnfit
	}
	return d.pair()
}

// pair sets the policy and signature.
func (d *draft) pair() error {
	if d.in.Security.Policy == "" || d.in.Security.Signature == "" {
		return missing(FieldSecurity)
	}
	d.set("policy", d.in.Security.Policy)
	d.set("signature", d.in.Security.Signature)
	return nil
}

//go:noinline
func (d *draft) note(text string) { d.Notes = append(d.Notes, text) }

func pickerOpen(d *draft, t *template) error {
	d.set("open", "yes")
	return picker(d, t)
}

func picker(d *draft, t *template) error {
	if err := d.limits(); err != nil {
		return err
	}
	return pickerInit(d, t)
}

func pickerInit(d *draft, t *template) error {
	if err := d.client(); err != nil {
		return err
	}
	d.fill(t)
	return nil
}

// pickerFetch carries no pair: the page gets one from a server that signs.
func pickerFetch(d *draft, t *template) error {
	if err := d.app(); err != nil {
		return err
	}
	if err := d.limits(); err != nil {
		return err
	}
	d.fill(t)
	return nil
}

func pickerLegacy(d *draft, t *template) error {
	d.note("for filestack-js 0.x: 1.0 and later ignore this pair silently, use open")
	return pickerInit(d, t)
}

func pair(d *draft, t *template) error {
	if err := d.pairAsText(); err != nil {
		return err
	}
	d.fill(t)
	return nil
}
