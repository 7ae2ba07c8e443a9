package reply

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/ui/words/wordstest"
)

// What no link answers is answered as what it is, and a link's fault as a link's.
func TestTopics(t *testing.T) {
	const (
		misuse, privacy, payment = "people who deal with misuse", "data protection", "prices, payment"
		link                     = "Could you send us the whole link"
		bare                     = wordstest.OneFile
		dead                     = bare + "?policy=eyJleHBpcnkiOjE3OTU2MDgwMDAsImNhbGwiOlsicmVhZCJdfQ==&signature=" + wordstest.OtherSignature
		alive                    = "/" + wordstest.Handle + "?policy=eyJleHBpcnkiOjE3OTg3OTc2MDAsImNhbGwiOlsicmVhZCJdfQ==&signature=" + wordstest.OtherSignature
	)
	for _, c := range []struct{ name, text, says, not string }{
		{"misuse with its link", "This is a phishing page, take it down: " + bare, misuse, "protection of its own"},
		{"misuse without", "Someone hosts malware on your servers", misuse, link},
		{"data", "Please delete all my personal data under GDPR", privacy, link},
		{"a price", "How much is the Pro plan?", payment, link},
		{"a limit", "Our quota is used up, can you raise it?", payment, link},
		{"a file that is gone", "An intern accidentally deleted our logo. Can you restore it?", "can be brought back", link},
		{"a version that is gone", "Yesterday we overwrote logo.png by accident, how to get it back?", "can be brought back", link},
		{"a mail that may be false", "A mail asks for my card with this link " + bare + " is it real?", misuse, "protection of its own"},
		{"a password for a link", "It asks for my password when I open " + bare, "protection of its own", misuse},
		{"signing in", "I cannot log in to my account", "signing in", link},
		{"an outage", "Is Filestack down right now?", "cannot confirm it or rule it out", link},
		{"an upload", "My uploads fail since this morning", "sending files", link},
		{"an upload with what was seen", "Upload failed: 403", "the request was refused", "file"},
		{"how to", "How can I limit a link to one week?", "how something is done", link},
		{"an invoice behind a link", "I can't open the invoice " + dead, "stopped working", payment},
		{"an upload's link", "I uploaded it yesterday, now it fails " + dead, "stopped working", "sending files"},
		{"a certificate", "NET::ERR_CERT_DATE_INVALID for https://files.example.com" + alive, "the certificate of files.example.com", "what you see when you open it"},
		{"a certificate of ours", "my browser says the connection is not private https://cdn.filestackcontent.com" + alive, "in another network", "what you see when you open it"},
		{"solved, with its link", "all good, it works now: https://cdn.filestackcontent.com" + alive, "Good to hear", "what you see when you open it"},
		{"a delete at the wrong place", "curl -X DELETE https://cdn.filestackcontent.com" + strings.Replace(alive, "WyJyZWFkIl0", "WyJyZW1vdmUiXQ", 1), "only shows files", "viewing"},
		{"a secret that was replaced", "We rotated our secret, now it says signature was not valid: https://cdn.filestackcontent.com" + alive, "made before that do not work", "what you see"},
		{"a device without a clock", "refused straight away " + bare + "?policy=" + wordstest.Encoded(`{"expiry":1559347800,"call":["read"]}`) + "&signature=" + wordstest.OtherSignature, "the clock of the computer", "what you see"},
		{"the same link, whole", "which one? https://cdn.filestackcontent.com" + alive + "\n\nhttps://cdn.filestackcontent.com" + alive[:len(alive)-7], "please use that", "send us the whole"},
		{"a name misspelled", "server not found https://cdn.filestackcontent.co" + alive, "website's name in it is misspelled", "the file is not there"},
		{"left empty by a program", bare + "?policy=undefined&signature=undefined", "left empty by the program", "only an example"},
		{"types that are not documented", "403 " + bare + "?policy=" + wordstest.Encoded(`{"expiry":"1798797600","call":["read"]}`) + "&signature=" + wordstest.OtherSignature, "stands in quotation marks: 1798797600, while the documentation asks for a number", "found no fault"},
		{"a limit of sizes", "4 MB fails: curl -X POST \"https://www.filestackapi.com/api/store/S3?key=A1b2C3d4E5f6G7h8I9j0kz&policy=" + wordstest.Encoded(`{"expiry":1798797600,"call":["store"],"maxSize":1048576}`) + "&signature=" + wordstest.OtherSignature + "\"", "at most 1 MiB", "found no fault"},
		{"two schemes", "works: https://cdn.filestackcontent.com" + alive + "\nfails: http://cdn.filestackcontent.com" + alive, "begins with https://", "Nothing in them tells"},
		{"all well", "is it safe to send? https://cdn.filestackcontent.com" + alive, "everybody who has the link", "when it last worked"},
		{"broken over lines, and not there", "not found: https://cdn.filestackcontent.com" + alive[:40] + "\n" + alive[40:], "broken over several lines", "the file is not there"},
		{"one of three without protection", "A https://cdn.filestackcontent.com" + alive + " B https://cdn.filestackcontent.com" + strings.Replace(alive, "KW9", "XW9", 1) + " C " + strings.Replace(bare, "KW9", "ZW9", 1) + " gives 403", "protection is asked for", "it does not say why"},
		{"a task misspelled", "https://cdn.filestackcontent.com/resizee=width:200/" + wordstest.Handle + "?policy=" + wordstest.Encoded(`{"expiry":1798797600,"call":["read","convert"]}`) + "&signature=" + wordstest.OtherSignature, "resizee, and resize is most likely meant, which may be why", "found no fault"},
		{"a policy and its signature", "policy=" + wordstest.Encoded(`{"expiry":1798797600,"call":["read"]}`) + "\nsignature=" + wordstest.OtherSignature + "\n403 signature was not valid", "checked the code you sent us. It", "usThe"},
		{"a handle that is not whole", strings.Replace(bare, "6D", "6", 1) + "?policy=" + wordstest.Encoded(`{"expiry":1798797600,"call":["read"],"handle":"`+wordstest.Handle+`"}`) + "&signature=" + wordstest.OtherSignature, "the name of the file in it is not whole", "made for another file"},
		{"who made it", "is it really from you? https://cdn.filestackcontent.com" + alive, misuse, "when it last worked"},
		{"closed", "Thank you, got it, closing the ticket", "Good to hear", link},
		{"which of two", "which one? A: https://cdn.filestackcontent.com" + alive + "\nB: " + bare + "?policy=" + wordstest.Encoded(`{"expiry":1830333600,"call":["read"]}`) + "&signature=" + wordstest.OtherSignature, "A is made to work until 1 January 2027; B is made to work until 1 January 2028", "does not work."},
		{"a link of a storage", "Request has expired https://acme.s3.amazonaws.com/a.png?X-Amz-Expires=900", "another service (Amazon S3)", link},
		{"letters of one case", strings.ToUpper("https://cdn.filestackcontent.com" + alive), "have become capitals", "made again"},
		{"a link that fails", "The picture does not show", link, "how something"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Write(wordstest.Pasted(c.text, inspect.Inspect(c.text, inspect.Options{At: wordstest.MailAt})), Options{At: wordstest.MailAt, Voice: Customer})
			if !strings.Contains(got, c.says) || strings.Contains(got, c.not) {
				t.Errorf("lacks %q or says %q:\n%s", c.says, c.not, got)
			}
		})
	}
}

// Where one of two links is said to work and neither fits, the secret is doubted.
func TestOneOfTwoSaidToWork(t *testing.T) {
	link := "https://cdn.filestackcontent.com/" + wordstest.Handle + "?policy=" + wordstest.Encoded(`{"expiry":1798797600,"call":["read"]}`) + "&signature=" + wordstest.OtherSignature
	keys := []inspect.Key{{Name: "FILESTACK_APP_SECRET", Secret: signing.NewSecret("RDOQO4WFRBFPRCFZOZFHJGZHW4")}}
	for text, doubted := range map[string]bool{
		"This one works: " + link + "\nand this one does not: " + strings.Replace(link, "KW9", "XW9", 1): true,
		"Both do not open: " + link + "\n" + strings.Replace(link, "KW9", "XW9", 1):                      false,
	} {
		reports := inspect.Inspect(text, inspect.Options{At: wordstest.MailAt, Keys: keys})
		for voice, says := range map[Voice]string{Customer: "which account they belong to", Developer: "most likely another app's"} {
			got := Write(wordstest.Pasted(text, reports), Options{At: wordstest.MailAt, Voice: voice})
			if strings.Contains(got, says) != doubted || doubted && strings.Contains(got, "refused.") {
				t.Errorf("%s, doubted %t:\n%s", voice, doubted, got)
			}
		}
	}
}

// A link that somebody sees working is not said to be refused, whatever secret was tried.
func TestSaidToWork(t *testing.T) {
	text := "It opens on my laptop, not on my phone: " + wordstest.OneFile + "?policy=" + wordstest.Encoded(`{"expiry":1798797600,"call":["read"]}`) + "&signature=" + wordstest.OtherSignature
	keys := []inspect.Key{{Name: "FILESTACK_APP_SECRET", Secret: signing.NewSecret("RDOQO4WFRBFPRCFZOZFHJGZHW4")}}
	reports := inspect.Inspect(text, inspect.Options{At: wordstest.MailAt, Keys: keys})
	for voice, says := range map[Voice]string{Customer: "which account it belongs to", Developer: "most likely another app's"} {
		got := Write(wordstest.Pasted(text, reports), Options{At: wordstest.MailAt, Voice: voice})
		if !strings.Contains(got, says) || strings.Contains(got, "so it is refused") {
			t.Errorf("%s lacks %q:\n%s", voice, says, got)
		}
	}
}

// A code's fault is said where its lines show it, and nowhere else.
func TestPrograms(t *testing.T) {
	const (
		encode = "policy = base64.urlsafe_b64encode(json.dumps(p).encode())\n"
		call   = "url = f'https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy={policy}&signature={signature}'\n"
	)
	for _, c := range []struct{ name, code, says string }{
		{"JSON that is signed", encode + "signature = hmac.new(secret, json.dumps(p).encode(), hashlib.sha256).hexdigest()\n" + call, "signs the JSON"},
		{"JSON by its name", "body = json.dumps(p)\n" + encode + "signature = hmac.new(secret, body.encode(), hashlib.sha256).hexdigest()\n" + call, "signs the JSON"},
		{"a name that is encoded later", "policy = json.dumps(p)\npolicy = base64.urlsafe_b64encode(policy.encode())\nsignature = hmac.new(secret, policy, hashlib.sha256).hexdigest()\n" + call, ""},
		{"the encoded text", encode + "signature = hmac.new(secret, policy, hashlib.sha256).hexdigest()\n" + call, ""},
		{"SHA-1", encode + "signature = hmac.new(secret, policy, hashlib.sha1).hexdigest()\n" + call, "another hash"},
		{"base64", encode + "signature = base64.b64encode(hmac.new(secret, policy, hashlib.sha256).digest())\n" + call, "64 hex digits"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Write(wordstest.Pasted(c.code, inspect.Inspect(c.code, inspect.Options{At: wordstest.MailAt})), Options{At: wordstest.MailAt, Voice: Developer})
			if said := strings.Contains(got, "In your code we saw"); said != (c.says != "") || !strings.Contains(got, c.says) {
				t.Errorf("wanted %q:\n%s", c.says, got)
			}
		})
	}
}
