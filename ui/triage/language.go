package triage

import (
	"strings"
	"unicode"
)

// languages are the small words by which a language is known.
var languages = []struct{ name, words string }{
	{"German", " der das und ist nicht ich wir sie bitte mit für auf ein eine einen seit kann können dem den zu von wird mehr hallo danke "},
	{"Spanish", " el la los las que de y es por para con una un del al se favor hola gracias enlace desde cuando está puedo "},
	{"French", " le la les des et est pas je nous vous ne une un pour avec dans que sur bonjour merci depuis lien ce qui du au "},
	{"Portuguese", " o os que de e não é por para com uma um da na se olá obrigado obrigada desde quando está meu "},
	{"Italian", " il lo la gli che di e non è per con una un del della si ciao grazie dal quando sono ho questo "},
	{"Dutch", " de het een en niet ik wij voor te dat hallo bedankt sinds deze mijn werkt "},
	{"Polish", " w nie na się z jest że od jak proszę dzień dobry działa dziękuję mi "},
	{"Swedish", " och är inte jag vi en ett det att för med på som hej tack sedan den av "},
	{"Turkish", " ve bir bu için ile değil ben biz merhaba teşekkürler çalışmıyor bağlantı neden var yok "},
}

// scripts are languages that their letters tell, the first of them with enough.
var scripts = []struct {
	name  string
	table *unicode.RangeTable
}{
	{"Japanese", unicode.Hiragana}, {"Japanese", unicode.Katakana}, {"Korean", unicode.Hangul}, {"Chinese", unicode.Han},
	{"Russian or another language in Cyrillic", unicode.Cyrillic}, {"Arabic", unicode.Arabic}, {"Hebrew", unicode.Hebrew}, {"Greek", unicode.Greek},
	{"Thai", unicode.Thai}, {"Hindi", unicode.Devanagari},
}

const english = " the a an and is are not i we you it this that to of in on for at it's as do does not no was has have from but me with our my your please hello hi thanks since can when how why "

// Language names the language that a text seems to be written in, empty where that is
// English, or not to be told.
func Language(text string) string {
	const (
		most   = 8 << 10
		enough = 4 // small words, letters of a script
	)
	text = strings.ToLower(address.cutFrom(codeLine.cutFrom(text[:min(len(text), most)])))
	for _, s := range scripts {
		n := 0
		for _, c := range text {
			if unicode.Is(s.table, c) {
				n++
			}
		}
		if n >= 2*enough {
			return s.name
		}
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	count := func(known string) int {
		n := 0
		for _, w := range words {
			if len(w) > 1 && strings.Contains(known, " "+w+" ") {
				n++
			}
		}
		return n
	}
	best, name := max(count(english), enough-1), ""
	for _, l := range languages {
		if n := count(l.words); n > best {
			best, name = n, l.name
		}
	}
	return name
}
