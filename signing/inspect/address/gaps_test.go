package address_test

import "testing"

// gaps are broken or escaped on their way here.
var gaps = []row{
	{"a line's end within the policy", "see §C/§H?policy=eyJleHBpcnkiO\njE4OTM0NTYwMDB9&signature=§S",
		`delivery §c handle=§H policy=§P signature=§S; line-break > ""`},
	{"a line's end in quotes", "get('§C/§H?policy=eyJleHBpcnkiO\njE4OTM0NTYwMDB9&signature=§S')",
		`delivery §c handle=§H policy=§P(sent "eyJleHBpcnkiO") signature=§S(sent ""); line-break > ""`},
	{"a blank within the policy, in quotes", "get('§C/§H?policy=eyJleHBpcnkiO jE4OTM0NTYwMDB9&signature=§S')",
		`delivery §c handle=§H policy=§P(sent "eyJleHBpcnkiO") signature=§S(sent ""); whitespace > ""`},
	{"two line ends, in quotes", "get('§C/§H?policy=eyJle\n  HBpcnkiO\n  jE4OTM0NTYwMDB9&signature=§S')",
		`delivery §c handle=§H policy=§P(sent "eyJle") signature=§S(sent ""); line-break > ""; line-break > ""`},
	{"two blanks, in quotes", "get('§C/§H?policy=§P &signature= §S')",
		`delivery §c handle=§H policy=§P signature=§S(sent ""); whitespace > "" > ""`},
	{"an entity before another parameter", "get('§C/§H?policy=§P&signature=§S&amp;dl=true')",
		`delivery §c handle=§H policy=§P signature=§S; html-escaped > "&"`},
	{"an entity of another sign", "get('§C/§H?policy&#61;§P&signature=§S')",
		`delivery §c handle=§H policy=§P signature=§S; html-escaped > "="`},
	{"one in the signature", "§C/§H?policy=§P&signature=9bb689d6\u200baacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6",
		`delivery §c handle=§H policy=§P signature=§S(sent ""); invisible-character "U+200B" > ""`},
	{"one in the handle", "§C/KW9EJhYtS6\u200by48Whm2S6D",
		`delivery §c handle=§H; invisible-character "U+200B" > ""`},
	{"a line's end that is printed", `print('§C/§H?policy=§P&signature=§S\n')`,
		"delivery §c handle=§H policy=§P signature=§S"},
	{"a slash lost behind the host", "https://cdn.filestackcontent.com§H?policy=§P&signature=§S",
		`delivery §c handle=§H policy=§P signature=§S; host-misspelled "cdn.filestackcontent.com§H" "cdn.filestackcontent.com" > "/"`},
	{"lost before the query", "https://cdn.filestackcontent.com?policy=§P&signature=§S",
		"delivery host=cdn.filestackcontent.com policy=§P signature=§S open-file; file-missing"},
	{"a scheme in words", "htps://cdn.filestackcontent.com/§H",
		`delivery §c handle=§H; scheme-misspelled "htps://" "https" > "https://"`},
	{"too many slashes", "https:////cdn.filestackcontent.com/§H",
		`delivery §c handle=§H; scheme-misspelled "https:////" "https" > "https://"`},
	{"a scheme of another kind", "ftp://cdn.filestackcontent.com/§H",
		`delivery §c handle=§H; scheme-misspelled "ftp://" "https" > "https://"`},
}

func TestGaps(t *testing.T) { check(t, gaps, whole) }
