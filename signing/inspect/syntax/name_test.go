package syntax

import "testing"

func TestNames(t *testing.T) {
	for _, c := range []struct{ head, want string }{
		{"security: ", "security"}, {"const pair =", "pair"}, {`"security":`, "security"}, {"f(options = (", "options"}, {"call(", ""}, {"", ""}, {"a, ", ""},
	} {
		if got := AssignedTo(c.head); got != c.want {
			t.Errorf("an object behind %q belongs to %q, want %q", c.head, got, c.want)
		}
	}
	for text, want := range map[string]string{
		"${security.policy}": "policy", "$policy": "policy", "#{opts[:policy]}": "policy", "{{ fp_policy }}": "fp_policy", "<%= @policy %>": "policy", "policy()": "policy", "": "",
	} {
		if got := LastName(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for _, c := range []struct {
		a, b string
		want bool
	}{{"fpPolicy", "fp_policy", true}, {"POLICY", "policy", true}, {"policy", "policies", false}, {"", "", false}} {
		if SameName(c.a, c.b) != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, !c.want)
		}
	}
	if got := LastWord("const url"); got != "url" || LastWord("a = ") != "" {
		t.Errorf("%q", got)
	}
}

func TestIsVariable(t *testing.T) {
	for text, want := range map[string]bool{
		"policy": true, "this.policy": true, "$p": true, "@p": true, "getPolicy()": true,
		"null": false, "undefined": false, "true": false, "new Policy()": false, "'text'": false, "1": false, "": false, "nullable": true,
	} {
		if got := IsVariable(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestIsParameter(t *testing.T) {
	for code, want := range map[string]bool{
		"{ policy, signature }": true, "(policy=policy)": true, `{"policy": p}`: true, "[policy => 1]": true, "?policy=x": true,
		"the policy is": false, "policy": false, "policyName": false, "a policy:": false, "": false,
	} {
		if got := IsParameter(code, "policy"); got != want {
			t.Errorf("%q: %v", code, got)
		}
	}
}

func TestIsKey(t *testing.T) {
	for rest, want := range map[string]bool{": 1": true, " : 1": true, "=> 1": true, "::Class": false, ", b": false, "": false} {
		if got := IsKey(rest); got != want {
			t.Errorf("%q: %v", rest, got)
		}
	}
}

func TestRedefined(t *testing.T) {
	for code, want := range map[string]bool{
		"\npolicy = 2": true, ";let policy = 2": true, "\n$policy = 2": true, "\npolicy := 2": true, "{policy=2": true,
		"f(policy=policy)": false, "\npolicy == 2": false, "\nuse(policy)": false, "": false, "\npolicyName = 1": false,
	} {
		if got := Redefined(code, "policy"); got != want {
			t.Errorf("%q: %v", code, got)
		}
	}
}

func TestKeyBefore(t *testing.T) {
	for _, c := range []struct {
		text string
		at   int
		want string
	}{{"{ policy: 'x' }", 11, "policy: '"}, {`{"policy": "x"}`, 12, `"policy": "`}, {"x", 0, ""}} {
		if got := c.text[KeyBefore(c.text, c.at):c.at]; got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}
