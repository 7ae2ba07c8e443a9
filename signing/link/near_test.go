package link

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"policybench/signing/inspect/inspecttest"
)

// What two words' letters say is never more than their distance, so that no word is
// spared the comparison that is near.
func TestApartIsNoMoreThanDistance(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	words := TaskNames()
	for range 5000 {
		a, b := words[random.IntN(len(words))], []byte(words[random.IntN(len(words))])
		for range random.IntN(3) {
			b[random.IntN(len(b))] = byte('a' + random.IntN(26))
		}
		d, low := Distance(a, string(b)), lettersIn(a).apart(lettersIn(string(b)))
		if low > d {
			t.Fatalf("%s and %s: %d by their letters, distance %d", a, b, low, d)
		}
		if back := Distance(string(b), a); back != d {
			t.Fatalf("%s and %s: %d there, %d back", a, b, d, back)
		}
	}
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"ab", "ba", 0}, {"ab", "abc", 1}, {"abc", "abd", 1}, {"ab", "cd", 2}, {"", "abc", 3}, {"aab", "ab", 0}} {
		if got := lettersIn(c.a).apart(lettersIn(c.b)); got != c.want {
			t.Errorf("%q and %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
	if long := strings.Repeat("a", mostLetters+1); Distance(long, long) != mostLetters || Distance(long[1:], long[1:]) != 0 || Distance("a", long) != mostLetters {
		t.Error("longer words are far apart, and no others")
	}
}

func TestNearest(t *testing.T) {
	for _, c := range []struct {
		name, to string
		most     int
		offered  string
		want     string
	}{
		{"the nearest", "cat", 2, "cart cut coat", "cart"}, {"the first of two", "cat", 1, "cut cot", "cut"}, {"itself", "cat", 2, "cut cat", "cat"}, {"too far", "cat", 1, "dog", ""}, {"far by its length", "cat", 2, "catalog", ""}, {"nothing offered", "cat", 2, "", ""},
	} {
		near := nearestTo(c.to, c.most)
		for word := range strings.FieldsSeq(c.offered) {
			near.offer(word, lettersIn(word))
		}
		if near.word != c.want {
			t.Errorf("%s: %q, want %q", c.name, near.word, c.want)
		}
	}
}

// A URL read behind something has each of its places as much farther on.
func TestMoved(t *testing.T) {
	const text = "https://app:x@cdn.filestackcontent.com/KEY/H?policy=a&b#c"
	for _, n := range []int{0, 7, -3} {
		u, moved := Split(text), Split(text).Moved(n)
		for _, c := range []struct {
			name    string
			was, is Piece
		}{{"the scheme", u.Scheme, moved.Scheme}, {"the user", u.User, moved.User}, {"the host", u.Host, moved.Host}, {"the fragment", u.Fragment, moved.Fragment}, {"a segment", u.Segments[1], moved.Segments[1]}, {"a name", u.Query[1].Name, moved.Query[1].Name}, {"a value", u.Query[0].Value, moved.Query[0].Value}} {
			if c.is.Offset != c.was.Offset+n || c.is.Text != c.was.Text {
				t.Errorf("moved by %d, %s is %+v, was %+v", n, c.name, c.is, c.was)
			}
		}
		if moved.Mark != u.Mark+n {
			t.Errorf("moved by %d the mark is at %d, was at %d", n, moved.Mark, u.Mark)
		}
		if back := moved.Moved(-n); !reflect.DeepEqual(back, Split(text)) {
			t.Errorf("moved by %d and back it is %+v", n, back)
		}
	}
	if u := Split("https://a/b").Moved(5); u.Mark != -1 {
		t.Errorf("a URL without a query has its mark at %d", u.Mark)
	}
}

// What is found wrong is the same whether or not parts are asked for, and each of it
// stands in the request.
func TestFaultsAsRead(t *testing.T) {
	for _, text := range []string{
		"https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D", "https://cdn.filestackcontent.com/resize=widht:1/short", "https://cdn.filestackcontent.com/AhTgLagciQByzXpFGRI0Az/frob=a:b//KW9EJhYtS6y48Whm2S6D?&policy=a&&b",
		"https://www.filestackapi.com/api/file/KW9EJhYtS6y48Whm2S6D/other", "https://www.filestackapi.com/api/resize=w:1/H", "https://cdn.filestackcontent.com/collage=w:1/[KW9EJhYtS6y48Whm2S6D,x]", "https://files.example.com/H", "", "//", "a",
	} {
		for n := range len(text) + 1 {
			cut := text[:n]
			_, account := Read(cut)
			u := Split(cut)
			role := RoleOf(u.Host.Text)
			r := Path(u.Segments, role)
			faults := Faults(cut, &u, &r, role)
			if len(faults) != len(account.Faults) {
				t.Fatalf("%q: %d faults, read %d", cut, len(faults), len(account.Faults))
			}
			for i, f := range faults {
				if f.Kind != account.Faults[i].Kind || f.At != account.Faults[i].At {
					t.Fatalf("%q: %+v, read %+v", cut, f, account.Faults[i])
				}
				if f.At.Offset < 0 || f.At.End() > n || cut[f.At.Offset:f.At.End()] != f.At.Text {
					t.Fatalf("%q: %+v does not stand there", cut, f.At)
				}
			}
			at := 0
			for _, p := range account.Parts {
				if p.From != at || p.To <= p.From {
					t.Fatalf("%q: the part %+v begins behind %d", cut, p, at)
				}
				at = p.To
			}
			if at != n {
				t.Fatalf("%q: parts to %d", cut, at)
			}
		}
	}
}

func TestIsCutOf(t *testing.T) {
	inspecttest.Ask(t, func(s string) bool { return isCutOf("www.filestackapi.com", s) }, []inspecttest.Asked{
		{"its prefix lost", "filestackapi.com", true}, {"its end lost", "www.filestackapi", true}, {"letters within lost", "www.filackapi.com", true}, {"one letter lost", "www.filestackapi.co", true},
		{"whole", "www.filestackapi.com", false}, {"five letters lost", "www.filestacki", false}, {"letters lost in two places", "ww.filestackapi.co", false}, {"another", "www.example.com", false}, {"longer", "www.filestackapi.comx", false}, {"nothing", "", false},
	})
}

func TestUnpartedHost(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a handle behind it", "cdn.filestackcontent.comKW9E", "cdn.filestackcontent.com/"}, {"in capitals", "CDN.filestackcontent.comKW9E", "cdn.filestackcontent.com/"},
		{"whole", "cdn.filestackcontent.com", ""}, {"a longer domain", "cdn.filestackcontent.com.org", ""}, {"a port", "cdn.filestackcontent.com:443", ""}, {"another", "cdn.example.comKW9E", ""}, {"nothing", "", ""},
	} {
		if got := UnpartedHost(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Signs that clients escape in a path, as they are undone, and what stays.
func TestUnescaped(t *testing.T) {
	const c = "https://cdn.filestackcontent.com/"
	for _, r := range []struct{ name, text, want string }{
		{"a quote of a value", c + `t=a:%22b%22/H`, c + `t=a:"b"/H`}, {"a bracket", c + "t=a:%5B1%5D/H", c + "t=a:[1]/H"}, {"a colon", c + "t=a%3A1/H", c + "t=a:1/H"}, {"a comma", c + "t=a:1%2Cb:2/H", c + "t=a:1,b:2/H"}, {"an equals sign", c + "resize%3Dw:1/H", c + "resize=w:1/H"}, {"a slash", c + "resize=w:1%2Frotate=deg:1/H", c + "resize=w:1/rotate=deg:1/H"}, {"a slash in small letters", c + "resize=w:1%2frotate/H", c + "resize=w:1/rotate/H"}, {"a slash before a handle", c + "resize=w:1%2FKW9EJhYtS6y48Whm2S6D", c + "resize=w:1/KW9EJhYtS6y48Whm2S6D"},
		{"a comma of a value", c + "t=a:1%2C2/H", ""}, {"a slash of a value", c + "t=a:b%2Fc/H", ""}, {"a quote within a value", c + "t=a:b%22c/H", ""}, {"a bracket within a value", c + "t=a:b%5D/H", ""}, {"a blank", c + "t=a:b%20c/H", ""}, {"an escape, cut", c + "t=a%3", ""}, {"no digits", c + "t=a%3gb", ""}, {"in the query", c + "H?a=%22b%22", ""}, {"in a fragment", c + "H#%22b%22", ""}, {"in a source of its own", c + "t=a:1/https://a/%22b%22", ""}, {"none", c + "H", ""},
	} {
		want := r.want
		if want == "" {
			want = r.text
		}
		got := unescaped(r.text)
		if got != want {
			t.Errorf("%s: %q, want %q", r.name, got, want)
		}
		if again := unescaped(got); again != got {
			t.Errorf("%s: undone once more it is %q", r.name, again)
		}
	}
}

func TestHalves(t *testing.T) {
	digits := strings.Repeat("aF", 32)
	for _, c := range []struct {
		name, value       string
		policy, signature bool
	}{
		{"policy", "eyJ", true, false}, {"p", `"eyJ"`, true, false}, {"policy", "x", false, false}, {"policy", "", false, false}, {"signature", digits, false, true}, {"s", `"` + digits + `"`, false, true}, {"signature", digits[1:], false, false}, {"signature", strings.Repeat("ag", 32), false, false}, {"signature", "", false, false}, {"other", "eyJ", false, false}, {"Policy", "eyJ", false, false},
	} {
		if policy, signature := isPolicyHalf(c.name, c.value), isSignatureHalf(c.name, c.value); policy != c.policy || signature != c.signature {
			t.Errorf("%s=%s: a policy %v, a signature %v", c.name, c.value, policy, signature)
		}
	}
}
