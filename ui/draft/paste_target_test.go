package draft

import "testing"

// A link pasted into the one field leaves the tick as it was, whatever stood there.
func TestPasteTargetKeepsTheTick(t *testing.T) {
	const base = "https://cdn.filestackcontent.com/"
	for name, tt := range map[string]struct{ paste, target, tasks string }{
		"a file":         {base + "resize=width:200/" + file2, file2, "resize=width:200"},
		"an external":    {base + aKey + "/resize=width:200/https://example.com/a.png", "https://example.com/a.png", "resize=width:200"},
		"a handle alone": {file2, file2, ""},
		"another URL":    {aSource, aSource, ""},
	} {
		for _, before := range []string{"", file1, aSource, anAlias} {
			for _, on := range []bool{true, false} {
				d := New(aKey, noon).SetTarget(before, noon).Limit(on, noon)
				d, list := d.PasteTarget(tt.paste, noon)
				if got, can := d.Only(); d.Target() != tt.target || d.Text[Transform] != tt.tasks || !can || got != on || (list == nil) != (tt.tasks == "") {
					t.Errorf("%s over %q: shows %q, only %v, want %v; took %v", name, before, d.Target(), got, on, list)
				}
			}
		}
	}
}
