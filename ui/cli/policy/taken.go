package policy

import (
	"strings"

	"policybench/ui/draft"
	"policybench/ui/words"
)

// takeApart replaces a URL of Filestack's in a flag by what it says of the request. What
// was taken is to be said once no secret is known to stand in it.
func takeApart(d draft.Draft) (whole draft.Draft, said []string) {
	if d.Verbatim != "" {
		return d, nil
	}
	for _, f := range []draft.Field{draft.Handle, draft.File, draft.Transform, draft.CNAME} {
		text := d.Text[f]
		if text == "" {
			continue
		}
		emptied := d
		emptied.Text[f] = ""
		taken, list := emptied.Paste(f, text, d.Anchor)
		if list == nil {
			continue
		}
		d = taken
		var parts []string
		for _, t := range list {
			part := t.Field.String() + " " + words.Visible(t.Text)
			if t.Kept {
				part += " not, another is given"
			}
			parts = append(parts, part)
		}
		said = append(said, flagOf[f]+": taken from the link: "+strings.Join(parts, ", "))
	}
	return d, said
}
