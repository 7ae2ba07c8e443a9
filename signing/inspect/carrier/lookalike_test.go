package carrier

import "testing"

// A sign that looks like one of a URL's is read as that within a URL; a sentence keeps its
// own.
func TestUndoLookalikes(t *testing.T) {
	undoAll(t, []undoneTo{
		{"a question mark", "H？policy", "H?policy"}, {"an ampersand", "e30=＆signature", "e30=&signature"}, {"an equals sign", "policy＝eyJ", "policy=eyJ"},
		{"a slash", "com／H", "com/H"}, {"a slash of fractions", "com⁄H", "com/H"}, {"a slash of mathematics", "com∕H", "com/H"},
		{"a colon before a policy", "policy：eyJ", "policy:eyJ"}, {"a colon before a number", "width：1", "width:1"}, {"a ratio", "width∶1", "width:1"},
		{"a comma before an option", "e30=，signature:a", "e30=,signature:a"}, {"a comma and a colon", "e30=，s：1", "e30=,s:1"}, {"a slash before a template", "com／${h}", "com/${h}"}, {"a slash behind one", "${h}？policy", "${h}?policy"},
		{"a question in Chinese", "这是什么？policy", ""}, {"a question before Chinese", "policy？这", ""}, {"a colon before a URL", "URL：https://a", ""}, {"a comma between URLs", "https://a，https://b", ""}, {"a comma before a word", "a，size:1", ""},
		{"a full stop", "cdn．filestackcontent", ""}, {"a blank behind it", "what？ policy", ""}, {"at the start", "？policy", ""}, {"at the end", "policy？", ""}, {"another sign", "a！b", ""},
	})
}
