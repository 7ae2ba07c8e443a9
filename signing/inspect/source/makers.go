package source

import "strings"

// makers are the constructors of Filestack's libraries that take a policy and sign it.
// lasts: the library takes a duration. seen: the READMEs of filestack-js,
// filestack-python, -php, -ruby, -rails, -go and -java.
var makers = [...]struct {
	name  string
	lasts bool
}{
	{"getSecurity", false}, {"filestack.getSecurity", false},
	{"Security", false}, {"filestack.Security", false}, {"security", false},
	{"FilestackSecurity", false}, {"Filestack\\FilestackSecurity", false},
	{"FilestackSecurity.new", true},
	{"NewSecurity", false}, {"security.NewSecurity", false},
	{"Policy.Builder", false}, {"Policy", false},
}

// maker is the constructor that a group is handed to, and whether that wants a duration.
func (g *group) maker() (name string, lasts bool) {
	for _, m := range makers {
		if g.call == m.name && (g.name != "security" || m.name != "security") {
			return m.name, m.lasts
		}
	}
	if strings.HasSuffix(g.call, "filestack_rails.security") {
		return "filestack_rails.security", true
	}
	return "", false
}

// usesGem reports whether a text uses Filestack's libraries for Ruby, whose policies are
// given how long they last.
func usesGem(s string) bool {
	return strings.Contains(s, "filestack_rails") || strings.Contains(s, "FilestackSecurity.new")
}

// signers are what programs call to make a signature.
var signers = [...]string{
	"createHmac", "hash_hmac", "HMAC.hexdigest", "HMAC.digest", "hmac.new", "hmac.New", "HMACSHA256", "HmacSHA256", "HmacSha256", "HmacSHA256",
	"-hmac", "getSecurity(", "Security(policy", "Security.createNew(", "FilestackSecurity(", "FilestackSecurity.new", "NewSecurity(", "hmacSHA256", "hmac_sha256", ":hmac", "Hmac(sha256",
	"HMAC(", "HMAC<", "hmac(", "importKey(", "signature_params(", "= security(",
}

// Signs is the call by which a text makes a signature, empty without one.
func Signs(s string) string {
	for _, sign := range signers {
		if i := strings.Index(s, sign); i >= 0 {
			return strings.Trim(sign, "(<= ")
		}
	}
	return ""
}
