package request

import "testing"

func TestOnPage(t *testing.T) {
	var r Request
	if r.OnPage() != (Page{}) {
		t.Error("a URL stands on a page")
	}
	r.Page = &Page{Flat: true}
	page := r.OnPage()
	if !page.Flat {
		t.Errorf("%+v of %+v", page, *r.Page)
	}
	if page.Flat = false; !r.Page.Flat {
		t.Error("what is handed out changes the record")
	}
}

// The pair is what the server gets, so what code still changes is no part of it.
func TestPair(t *testing.T) {
	for _, c := range []struct {
		name      string
		state     State
		policy    string
		signature string
	}{
		{"absent", Absent, "", "s"},
		{"written", Given, "p", "s"},
		{"an object", Object, "p", "s"},
		{"shortened", Cut, "p", "s"},
		{"made by code", Made, "", "s"},
	} {
		r := Request{Policy: Value{State: c.state, Found: "f", Sent: "t"}, Signature: Value{Text: "s", Found: "f"}}
		if c.state != Absent {
			r.Policy.Text = "p"
		}
		if pair := r.Pair(); pair.Policy != c.policy || pair.Signature != c.signature {
			t.Errorf("%s: %+v", c.name, pair)
		}
	}
}
