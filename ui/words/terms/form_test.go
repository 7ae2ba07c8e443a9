package terms

import (
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

func TestRequest(t *testing.T) {
	for _, tt := range []struct {
		l    report.Link
		want string
	}{
		{report.Link{Needs: []signing.Call{signing.Convert}, Tasks: []string{"rotate=deg:90"}, Source: "https://a.example/b"}, "convert: rotate=deg:90 of an external URL"},
		{report.Link{Needs: []signing.Call{signing.Read}, Handle: "KW9EJhYtS6y48Whm2S6D"}, "read: file KW9EJhYtS6y48Whm2S6D"},
		{report.Link{Source: "src://alias/x", Method: "DELETE"}, "DELETE a file behind a storage alias"},
		{report.Link{}, ""},
	} {
		if got := Request(tt.l); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
