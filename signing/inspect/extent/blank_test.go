package extent

import (
	"strings"
	"testing"
)

func TestBlankInPath(t *testing.T) {
	const path = url + "/report"
	askBehind(t, blankInPath, []behind{
		{"a file's name before the pair", path, "final.pdf?policy=" + policy, true},
		{"before the signature", path, "final.pdf?signature=" + signature, true},
		{"in capitals", path, "final.pdf?POLICY=" + policy, true},
		{"on the file API", "https://www.filestackapi.com/api/file/a", "b.pdf?policy=" + policy, true},
		{"another query", path, "final.pdf?page=2", false},
		{"no query", path, "final.pdf", false},
		{"the query at once", path, "?policy=" + policy, false},
		{"no ending of a file", path, "final?policy=" + policy, false},
		{"an ending alone", path, ".pdf?policy=" + policy, false},
		{"a blank before the query", path, "final.pdf ?policy=" + policy, false},
		{"behind a handle", url, "final.pdf?policy=" + policy, false},
		{"behind a slash", url + "/", "final.pdf?policy=" + policy, false},
		{"behind a sentence", path + ".", "final.pdf?policy=" + policy, false},
		{"of another host", "https://example.com/report", "final.pdf?policy=" + policy, false},
		{"in the query", path + "?a=b", "final.pdf?policy=" + policy, false},
		{"another path", path, "a/final.pdf?policy=" + policy, false},
		{"a quote", path, `final".pdf?policy=` + policy, false},
		{"another line", path, "final\n.pdf?policy=" + policy, false},
		{"far away", path, strings.Repeat("a", 78) + ".b?policy=" + policy, false},
		{"just near enough", path, strings.Repeat("a", 77) + ".b?policy=" + policy, true},
		{"nothing behind", path, "", false},
	})
}

func TestListGoesOn(t *testing.T) {
	const task, handle = "https://cdn.filestackcontent.com/crop_faces=position:", "KW9EJhYtS6y48Whm2S6D"
	askBehind(t, listGoesOn, []behind{
		{"behind a comma", task + "[middle,", "center]/" + handle, true},
		{"behind the bracket", task + "[", "middle,center]/" + handle, true},
		{"before a comma", task + "[middle", ",center]/" + handle, true},
		{"before the last bracket", task + "[middle", "]/" + handle, true},
		{"before a word", task + "[middle", "center]/" + handle, false},
		{"a list that is not closed", task + "[middle,", "center/" + handle, false},
		{"a list over lines", task + "[middle,", "center\n]", false},
		{"behind a list", task + "[middle]", ",w:1/" + handle, false},
		{"a sentence", task + "[middle],", "but why?", false},

		{"one more option", "https://cdn.filestackcontent.com/resize=w:1,", "h:2/" + handle, true},
		{"two more options", "https://cdn.filestackcontent.com/resize=w:1,", "h:2, fit:crop/" + handle, true},
		{"an option before a word", "https://cdn.filestackcontent.com/resize=w:1,", "h:2 and more", false},
		{"a sentence behind options", "https://cdn.filestackcontent.com/resize=w:1,", "then: it fails", false},
		{"another URL behind options", "https://cdn.filestackcontent.com/resize=w:1,", "https://cdn.filestackcontent.com/" + handle, false},
		{"options without the comma", "https://cdn.filestackcontent.com/resize=w:1", "h:2/" + handle, false},
		{"behind a handle", url + ",", "h:2/" + handle, false},
		{"another host's", "https://example.com/resize=w:1,", "h:2/" + handle, false},
	})
}

func TestSignFollows(t *testing.T) {
	const task = "https://cdn.filestackcontent.com/security=policy:" + policy
	follows := func(soFar, rest string) bool { return signFollows(soFar, rest[:tokenLength(rest)], rest) }
	askBehind(t, follows, []behind{
		{"a question mark between blanks", url, "? policy=" + policy, true},
		{"with a blank before its sign", url, "? policy = " + policy, true},
		{"an ampersand between blanks", url + "?policy=" + policy, "& signature=" + signature, true},
		{"behind the ampersand", url + "?policy=" + policy + "&", "signature = " + signature, true},
		{"a comma in a task", task, ", signature : " + signature, true},
		{"a comma in a sentence", url, ", policy=" + policy, false},
		{"what it has", url + "?policy=" + policy, "& policy=" + policy, false},
		{"another parameter", url, "& key=a", false},
		{"a word", url, "? why", false},
		{"another host's", "https://example.com/a", "? policy=" + policy, false},
		{"no sign", url, "policy=" + policy, false},
	})
}

func TestTaskGoesOn(t *testing.T) {
	const task, handle = "https://cdn.filestackcontent.com/resize", "KW9EJhYtS6y48Whm2S6D"
	follows := func(soFar, rest string) bool { return taskGoesOn(soFar, rest[:tokenLength(rest)]) }
	askBehind(t, follows, []behind{
		{"before the sign", task, "=width:100/" + handle, true},
		{"around it", task, "= width:100/" + handle, true},
		{"behind it", task + "=", "width:100/" + handle, true},
		{"words", task, "width:100/" + handle, false},
		{"a word behind the sign", task + "=", "100", false},
		{"options that end there", task + "=", "width:100", false},
		{"another URL", task + "=", "https://cdn.filestackcontent.com/" + handle, false},
		{"no task", "https://cdn.filestackcontent.com/a", "= b:1/" + handle, false},
		{"in the query", "https://cdn.filestackcontent.com/?a=/resize", "= width:100/" + handle, false},
		{"another host's", "https://example.com/resize", "= width:100/" + handle, false},
	})
}

func TestBytesEnd(t *testing.T) {
	const value = "eyJleHBpcnkiOjE4OTM0NTYwMDB9"
	for _, c := range []struct {
		name, before, passed, rest string
		quote                      byte
		escaped                    bool
	}{
		{"single quotes", "policy=b", "'" + value + "'", "&signature=", 0, false},
		{"double quotes", "policy=b", `"` + value + `"`, "&signature=", 0, false},
		{"in a task", "policy:b", "'" + value + "'", ",signature:", 0, false},
		{"at the end", "policy=b", "'" + value + "'", "", 0, false},
		{"in a literal of the other quotes", "policy=b", "'" + value + "'", `"`, '"', false},
		{"in a literal of these, escaped", "policy=b", "'" + value + "'", `&`, '\'', true},
		{"in a literal of these", "policy=b", "", "'" + value + "'", '\'', false},
		{"no b", "policy=", "", "'" + value + "'", 0, false},
		{"of a word", "policyb", "", "'" + value + "'", 0, false},
		{"at the text's start", "b", "", "'" + value + "'", 0, false},
		{"too short for a value", "policy=b", "", "'eyJleHBpcnkiOjE'", 0, false},
		{"as short as can be", "policy=b", "'eyJleHBpcnkiOjE4'", "&", 0, false},
		{"never closed", "policy=b", "", "'" + value, 0, false},
		{"closed by another quote", "policy=b", "", "'" + value + `"`, 0, false},
		{"a word at once", "policy=b", "", "'" + value + "'x", 0, false},
	} {
		want := 0
		if c.passed != "" {
			want = len(c.before) + len(c.passed)
		}
		if got := bytesEnd(c.before+c.passed+c.rest, len(c.before), c.quote, c.escaped); got != want {
			t.Errorf("%s: ends at %d, want %d", c.name, got, want)
		}
	}
}
