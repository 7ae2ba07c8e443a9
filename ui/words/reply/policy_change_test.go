package reply

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/ui/words/wordstest"
)

// A policy that has to be changed is shown before and after, where the change is known to
// the letter.
func TestReplyShowsThePolicyChanged(t *testing.T) {
	const alive = `{"expiry":1798797600,"call":["read"]}`
	for _, tt := range []struct{ name, link, policy, after string }{
		{"a call more", "https://cdn.filestackcontent.com/resize=width:200/security=policy:%s,signature:%s/" + wordstest.Handle, alive, `{"expiry":1798797600,"call":["read","convert"]}`},
		{"blanks stay", "https://cdn.filestackcontent.com/resize=width:200/security=policy:%s,signature:%s/" + wordstest.Handle, `{"expiry": 1798797600, "call": [ "read" ]}`, `{"expiry": 1798797600, "call": [ "read","convert" ]}`},
		{"over as well", "https://cdn.filestackcontent.com/resize=width:200/security=policy:%s,signature:%s/" + wordstest.Handle, `{"expiry":1795608000,"call":["read"]}`, `{"expiry":NEW,"call":["read","convert"]}`},
		{"another file", wordstest.OneFile + "?policy=%s&signature=%s", `{"expiry":1798797600,"call":["read"],"handle":"hT7kQ2mXRzyV0bLpN4cW"}`, `{"expiry":1798797600,"call":["read"],"handle":"KW9EJhYtS6y48Whm2S6D"}`},
		{"milliseconds", wordstest.OneFile + "?policy=%s&signature=%s", `{"expiry":1798797600000,"call":["read"]}`, alive},
		{"names of keys", wordstest.OneFile + "?policy=%s&signature=%s", `{"expires":1798797600,"calls":["read"]}`, alive},
		{"a call's case", wordstest.OneFile + "?policy=%s&signature=%s", `{"expiry":1798797600,"call":["Read"]}`, alive},
		{"nothing wrong", wordstest.OneFile + "?policy=%s&signature=%s", alive, ""},
		{"over alone", wordstest.OneFile + "?policy=%s&signature=%s", `{"expiry":1795608000,"call":["read"]}`, ""},
		{"another change is not known", wordstest.OneFile + "?policy=%s&signature=%s", `{"expiry":"soon","call":["stat"]}`, ""},
	} {
		text := fmt.Sprintf(tt.link, wordstest.Encoded("%s", tt.policy), wordstest.OtherSignature)
		got := Write(wordstest.Pasted(text, inspect.Inspect(text, inspect.Options{At: wordstest.MailAt})), Options{At: wordstest.MailAt, Voice: Developer})
		shown := "The policy as it is:\n\n    " + tt.policy + "\n\nand as it should read:\n\n    " + tt.after + "\n\n"
		if tt.after == "" && strings.Contains(got, "The policy as it is") || tt.after != "" && !strings.Contains(got, shown) {
			t.Errorf("%s:\n%s", tt.name, got)
		}
	}
}
