package snippets

import "testing"

// TestTokens: in order, not overlapping, inside the text, and never nothing.
func TestTokens(t *testing.T) {
	for _, in := range []Input{forHandle(t), forExternal(t), forAlias(t)} {
		for _, s := range All(in) {
			at := 0
			for _, token := range s.Tokens {
				if token.Start < at || token.End <= token.Start || token.End > len(s.Text) || token.Role == Plain {
					t.Errorf("%s %s: %+v after %d of %d", s.Kind, s.Variant, token, at, len(s.Text))
				}
				at = token.End
			}
			if len(s.Tokens) == 0 && s.Variant != "b64" {
				t.Errorf("%s %s has no colour", s.Kind, s.Variant)
			}
		}
	}
}

func TestRoles(t *testing.T) {
	s, err := Render(Server, "python", forHandle(t))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]Role{"import": Keyword, `"FILESTACK_APP_SECRET"`: StringLit, `"` + sampleHandle + `"`: Value, "3600": Value}
	for _, token := range s.Tokens {
		if text := s.Text[token.Start:token.End]; want[text] == token.Role {
			delete(want, text)
		}
	}
	if len(want) > 0 {
		t.Errorf("not coloured: %v", want)
	}
}
