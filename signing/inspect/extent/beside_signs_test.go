package extent

import (
	"testing"

	"policybench/signing/inspect/inspecttest"
)

func TestInTemplate(t *testing.T) {
	inspecttest.Ask(t, inTemplate, []inspecttest.Asked{
		{"an expression", "${a", true}, {"an object in it", "${f({a}", true}, {"after one that is closed", "${a}${b", true},
		{"a closed one", "${a}", false}, {"a closed one with an object", "${f({a})}", false}, {"an object", "{a", false}, {"a variable of a shell", "$a", false}, {"nothing", "", false},
	})
}

func TestEndsWholeValue(t *testing.T) {
	inspecttest.Ask(t, endsWholeValue, []inspecttest.Asked{
		{"a signature", "signature=" + signature, true}, {"a handle", "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D", true}, {"a policy", "policy=" + policy, true}, {"a policy with escaped padding", "policy=eyJleHBpcnkiOjE3fQ%3D%3D", true},
		{"a signature, cut", "signature=" + signature[:40], false}, {"a signature with more", "signature=" + signature + "a", false}, {"a handle, cut", "https://cdn.filestackcontent.com/KW9EJhYtS6y4", false}, {"a policy, cut", "policy=" + policy[:12], false}, {"no value", "see", false}, {"nothing", "", false},
	})
}

func TestBeginsSegment(t *testing.T) {
	inspecttest.Ask(t, beginsSegment, []inspecttest.Asked{
		{"a handle", "KW9EJhYtS6y48Whm2S6D", true}, {"a handle and more", "KW9EJhYtS6y48Whm2S6D/x", true}, {"a task with options", "resize=width:9", true}, {"a security task", "security=p:x/KW9EJhYtS6y48Whm2S6D", true},
		{"a task without options", "resize", false}, {"a value without a name", "=width:9", false}, {"a handle, cut", "KW9EJhYtS6y4", false}, {"nothing", "", false},
	})
}
