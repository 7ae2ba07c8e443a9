package snippets

import "unicode/utf8"

// client sets what filestack.init is given.
func (d *draft) client() error {
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
	return d.pairAsText()
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

func (d *draft) note(text string) { d.Notes = append(d.Notes, text) }

func pickerOpen(d *draft, t *template) error {
	d.set("open", "yes")
	return picker(d, t)
}

func picker(d *draft, t *template) error {
	if err := d.client(); err != nil {
		return err
	}
	d.fill(t)
	return nil
}

func pickerLegacy(d *draft, t *template) error {
	d.note("for filestack-js 0.x: 1.0 and later ignore this pair silently, use init or open")
	return picker(d, t)
}

func pair(d *draft, t *template) error {
	if err := d.pairAsText(); err != nil {
		return err
	}
	d.fill(t)
	return nil
}
