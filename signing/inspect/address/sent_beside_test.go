package address_test

import "testing"

// What stands beside a URL in its quotes is sent along with its last value, which a server
// does not know then; no other value is touched.
func TestSentBeside(t *testing.T) {
	const url = "§C/§H?policy=§P&signature=§S"
	const read = "delivery §c handle=§H policy=§P signature=§S"
	check(t, []row{
		{"nothing", "get('" + url + "')", read},
		{"a sign", "get('" + url + ">')", "delivery §c handle=§H policy=§P signature=§S(sent \"\"); unread \">\" > \"\""},
		{"a blank behind", "get('" + url + " ')", read + "; whitespace > \"\""},
		{"a blank behind, in a command", "curl '" + url + " '", "delivery §c handle=§H policy=§P signature=§S(sent \"\"); whitespace > \"\""},
		{"a blank behind, in an attribute", `<img src="` + url + ` ">`, read},
		{"a blank behind, in CSS", "a { b: url('" + url + " ') }", read + "; whitespace > \"\""},
		{"a blank no browser drops", "get('" + url + "\u00a0')", "delivery §c handle=§H policy=§P signature=§S(sent \"\"); whitespace > \"\""},
		{"words behind a blank", "get('" + url + " 2x, other')", read},
		{"signs behind a blank", "get('" + url + " ;')", "delivery §c handle=§H policy=§P signature=§S(sent \"\"); unread \" ;\" > \"\""},
		{"no quotes", "see " + url + " ; now", read},
		{"something before it", "get('see " + url + " ')", read},
		{"an invisible character behind", "get('" + url + "\u200b')", "delivery §c handle=§H policy=§P signature=§S(sent \"\"); invisible-character \"U+200B\" > \"\""},
		{"the policy last", "get('§C/§H?signature=§S&policy=§P ;')", "delivery §c handle=§H policy=§P(sent \"\") signature=§S; unread \" ;\" > \"\""},
		{"neither last", "get('§C/§H?policy=§P&signature=§S&v=1 ;')", read + "; unread \" ;\" > \"\""},
	}, whole)
}
