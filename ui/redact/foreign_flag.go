package redact

import "strings"

// flagSecrets are flags of commands that send requests, and what of their value is secret:
// all of it, or what stands behind its colon.
var flagSecrets = []struct {
	flag  string
	sign  byte // the value holds one
	whole bool
}{
	{"-u", ':', false}, {"--user", ':', false}, {"-U", ':', false}, {"--proxy-user", ':', false},
	{"-b", '=', true}, {"--cookie", '=', true},
}

// flagValues finds the secrets in the values of flags.
func flagValues(text []byte, mask func(from, to int)) {
	for _, f := range flagSecrets {
		for at := range indexesOf(text, f.flag) {
			from := at + len(f.flag)
			if at > 0 && !isBlank(text[at-1]) || from >= len(text) || text[from] != ' ' && text[from] != '=' {
				continue
			}
			quote := byte(0)
			if from++; from < len(text) && isQuote(text[from]) {
				quote = text[from]
				from++
			}
			to := valueEnd(text, from, quote)
			sign := strings.IndexByte(string(text[from:to]), f.sign)
			if sign < 0 {
				continue
			}
			if !f.whole {
				from += sign + 1
			}
			if value := string(text[from:to]); !variable(text[from:to]) && !strings.HasPrefix(value, "/") && strings.Trim(value, figures) != "" { // an address, the number of a group
				mask(from, to)
			}
		}
	}
}

// saidPasswords finds what stands behind the word in a sentence, or in a file of logins:
// "the password is …", "login bob password …".
func saidPasswords(text []byte, mask func(from, to int)) {
	const shortest = 6
	for at := range indexes(text, "password ") {
		from := at + len("password ")
		if at > 0 && isAlnum(text[at-1]) {
			continue
		}
		for _, verb := range []string{"is ", "was ", "= "} {
			if strings.HasPrefix(string(text[from:min(len(text), from+len(verb))]), verb) {
				from += len(verb)
			}
		}
		to := from
		for to < len(text) && text[to] > ' ' && strings.IndexByte("\"'`,;<>()", text[to]) < 0 {
			to++
		}
		if value := text[from:to]; len(value) >= shortest && mixed(value) && !variable(value) {
			mask(from, to)
		}
	}
}

// mixed reports whether letters and digits are in a value: it is no word and no date.
func mixed(value []byte) bool {
	letters, digits := false, false
	for _, c := range value {
		digits = digits || isDigit(c)
		letters = letters || isAlnum(c) && !isDigit(c)
	}
	return letters && digits
}
