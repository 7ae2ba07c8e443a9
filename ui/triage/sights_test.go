package triage

import (
	"strings"
	"testing"

	"policybench/signing/report"
)

// Each sight in each of its words, and none in words that are near.
func TestEverySight(t *testing.T) {
	for saw, texts := range map[Saw]string{
		SawExpired:     "it says expired|der Link ist abgelaufen|ha caducado|está expirado|le lien est expiré|la page EXPIRÉE|il link è scaduto|de link is verlopen",
		SawSignature:   "the signature was not valid|Signatur ist falsch|la firma es inválida|wrong signature|bad signature|it says it is invalid",
		SawRefused:     "a 401|403s all day|forbidden|access denied|permission was denied|Zugriff verweigert|accès refusé|unauthorized|unauthorised|not authorized|it is refused|no permission",
		SawBusy:        "a 429|503 again|too many requests|rate limited|zu viele Anfragen|demasiadas solicitudes",
		SawTimeout:     "server not found|it took too long to respond|it keeps loading forever|the host could not be resolved|it timed out|times out|a time-out|timeouts|Zeitüberschreitung|tiempo de espera",
		SawMissing:     "a 404|file not found|Seite nicht gefunden|no encontrado|introuvable",
		SawBlank:       "a white page|an empty black frame|the tab stays blank|all grey.|a broken image|eine weiße Seite|página en blanco|page blanche",
		SawLogin:       "it asks for a password|it wants me to log in|it prompted us to sign in|ich soll ein Passwort eingeben",
		SawCertificate: "NET::ERR_CERT_COMMON_NAME_INVALID|the certificate has expired|an SSL error|your connection is not private|Zertifikatsfehler",
		SawSolved:      "it works again|working now|all solved|the issue is fixed|geht wieder|ya funciona|ça marche maintenant",
		SawNothing:     "it expires soon|it will expire|un expireur|refuser|my signature|room 4030|access the file|rate it|three times|found it|a white shirt|a password|it works|gehen wir wieder",
	} {
		for text := range strings.SplitSeq(texts, "|") {
			if got := SawOf(text); got != saw {
				t.Errorf("%q: %d, want %d", text, got, saw)
			}
			if got := SawOf("if (e) { // " + text + ";"); got != SawNothing {
				t.Errorf("%q in code: %d", text, got)
			}
		}
	}
	if SawOf("expired"+strings.Repeat(" ", 16<<10)) != SawNothing {
		t.Error("a log is no letter")
	}
}

// What is seen is heard as a message that says so, with the key of a status or none.
func TestEverySightIsHeard(t *testing.T) {
	for _, tt := range []struct {
		text string
		says Says
		key  string
	}{
		{"it says expired", SaysExpired, ""}, {"wrong signature", SaysSignature, ""}, {"access denied", SaysRefused, ""}, {"a 429", SaysElse, "status-429"},
		{"it timed out", SaysElse, "api-connection"}, {"a 404", SaysElse, "status-404"},
	} {
		heard := HearText(tt.text, nil)
		if len(heard) != 1 || heard[0].Says != tt.says || heard[0].Key != tt.key || heard[0].Link != nil || heard[0].Report.Form != report.FormMessage {
			t.Errorf("%q: %+v", tt.text, heard)
		}
	}
	for _, text := range []string{"a white page", "it asks for a password", "works again", "hello"} {
		if heard := HearText(text, nil); heard != nil {
			t.Errorf("%q: %+v", text, heard)
		}
	}
}

// Each language by its small words and each script by its letters; too few of either
// tell nothing.
func TestEveryLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"Olá, o link não abre desde ontem, obrigado":       "Portuguese",
		"Ciao, il link non si apre, grazie di questo":      "Italian",
		"Hallo, de link werkt niet meer, bedankt voor het": "Dutch",
		"dzień dobry, link nie działa, proszę o pomoc":     "Polish",
		"hej, länken fungerar inte och jag kan inte":       "Swedish",
		"merhaba, bağlantı çalışmıyor, neden bu":           "Turkish",
		"カタカナカタカナ":                                         "Japanese",
		"링크가 열리지 않습니다 도와":                                  "Korean",
		"链接打不开请帮助我们谢谢":                                     "Chinese",
		"الرابط لا يعمل منذ":                               "Arabic",
		"הקישור לא עובד":                                   "Hebrew",
		"ο σύνδεσμος δεν":                                  "Greek",
		"ลิงก์ใช้งานไม่ได้":                                "Thai",
		"लिंक काम नहीं कर रहा":                             "Hindi",
		"ссылка":   "", // six letters
		"la de":    "",
		"la de el": "", // three small words
		"die das der https://example.com/und/ist/nicht/ich": "",
		"the and is der das ist ich":                        "German",
		"the and is you der das ist ich":                    "", // as many as English has
	} {
		if got := Language(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// Each service and each gateway by its host and those below it, and by no other's end.
func TestEveryHost(t *testing.T) {
	for _, e := range elsewhere {
		for url, want := range map[string]string{"https://" + e.host + "/a": e.name, "see http://x." + e.host: e.name, "https://" + e.host + ":443/a?b": e.name, "https://x" + e.host + "/a": "", "https://" + e.host + ".example.com/a": ""} {
			if got := Elsewhere(url); got != want && (want != "" || !strings.Contains(e.host, ".") || got != "" && !strings.HasSuffix("x"+e.host, "box.com")) {
				t.Errorf("%s: %q, want %q", url, got, want)
			}
		}
	}
	for _, g := range gateways {
		host, path, _ := strings.Cut(g, "/")
		for url, want := range map[string]string{
			"https://" + g + "abc": host, "https://x." + g + "abc": "x." + host, "https://eu-" + g + "abc": "eu-" + host, "https://x" + g + "abc": "", "https://" + host + "/": "", "https://" + host: "",
		} {
			if got := Gateway(url); got != want && path != "" {
				t.Errorf("%s: %q, want %q", url, got, want)
			}
		}
	}
}

// A label is a short name on the link's own line.
func TestLabelBounds(t *testing.T) {
	for before, want := range map[string]string{
		strings.Repeat("x", 40) + ": ":          strings.Repeat("x", 40),
		strings.Repeat("x", 41) + ": ":          "",
		"one two three four five: ":             "one two three four five",
		"one two three four five six: ":         "",
		"Annex A:" + strings.Repeat(" ", 100):   "Annex A",
		"Annex A:" + strings.Repeat(" ", 200):   "", // too far away
		"\nAnnex A:" + strings.Repeat(" ", 100): "Annex A",
		"12. Annex A: ":                         "Annex A",
		"a. Annex A: ":                          "a. Annex A",
		"* Annex A: [":                          "Annex A",
		"see [](":                               "",
		"see [a](b) [Price list](":              "Price list",
		"see [https://example.com](":            "",
		"see ](":                                "",
		"Annex A, B: ":                          "",
		"Full link: ":                           "",
		"The request URL: ":                     "",
		"Full list: ":                           "Full list",
		"not okay: ":                            "",
		"Annex A ":                              "",
	} {
		if got := Label(before+"https://a", len(before)); got != want {
			t.Errorf("%q: %q, want %q", before, got, want)
		}
	}
	if Label("Annex A: x", 99) != "" || Label("", -1) != "" {
		t.Error("a place outside of the text")
	}
}
