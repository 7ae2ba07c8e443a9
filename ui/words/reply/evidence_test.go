package reply

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/ui/words/wordstest"
)

// evidenceCase is a text whose parts explain each other, with what the reply to a developer
// must say and must not, and what the one to a customer must say.
type evidenceCase struct {
	name, text string
	says, not  []string
	customer   string
}

func (c evidenceCase) run(t *testing.T) {
	t.Helper()
	reports := inspect.Inspect(c.text, inspect.Options{At: wordstest.MailAt})
	got := Write(wordstest.Pasted(c.text, reports), Options{At: wordstest.MailAt, Voice: Developer})
	for _, s := range c.says {
		if !strings.Contains(got, s) {
			t.Errorf("%s lacks %q:\n%s", c.name, s, got)
		}
	}
	for _, s := range c.not {
		if strings.Contains(got, s) {
			t.Errorf("%s says %q:\n%s", c.name, s, got)
		}
	}
	lay := Write(wordstest.Pasted(c.text, reports), Options{At: wordstest.MailAt, Voice: Customer})
	if word := hard.FindString(lay); word != "" || !strings.Contains(lay, c.customer) {
		t.Errorf("%s, customer, %q, lacks %q:\n%s", c.name, word, c.customer, lay)
	}
}

// Code that signs in another way is answered with that first, and its lines.
func TestReplyOnCodeThatSigns(t *testing.T) {
	const (
		node = "const policy = JSON.stringify({expiry, call: ['read']});\nconst encoded = Buffer.from(policy).toString('base64');\nconst signature = crypto.createHmac('%s', secret).update(%s).digest('%s');\n" +
			"return `" + wordstest.OneFile + "?policy=${encoded}&signature=${signature}`;"
		refused = "The links that this code makes are refused, since one step in it is not done as it has to be."
		unseen  = "so we could not check those themselves"
	)
	for _, c := range []evidenceCase{
		{"the JSON", fmt.Sprintf(node, "sha256", "policy", "hex"), []string{"it signs the JSON", ".update(encoded)", unseen}, []string{"1. ", "could you send us", "python3"}, refused},
		{"SHA-1", fmt.Sprintf(node, "sha1", "encoded", "hex"), []string{"another hash than SHA-256", "createHmac('sha256'", unseen}, []string{"1. "}, refused},
		{"base64", fmt.Sprintf(node, "sha256", "encoded", "base64"), []string{"in base64, while", ".digest('hex')", unseen}, []string{"1. "}, refused},
		{"two faults", fmt.Sprintf(node, "sha1", "policy", "hex"), []string{"In your code we saw this:\n\n- "}, nil, "since some steps in it are not done as they have to be."},
		{"lines of base64", "encoded = Base64.encode64(policy.to_json)\nsignature = OpenSSL::HMAC.hexdigest('SHA256', secret, encoded)\nurl = \"" + wordstest.OneFile + "?policy=#{encoded.delete('|')}&signature=#{signature}\"", []string{"with line breaks in it", "encoded = Base64.urlsafe_encode64(", unseen}, []string{"1. ", "python3"}, "from a text that is broken into lines"},
		{"one that is not mended", fmt.Sprintf(strings.Replace(node, "const encoded", "// const encoded", 1), "sha1", "policy", "hex"), []string{"createHmac('sha256'", "has to be changed as well"}, nil, "since some steps"},
		{"right", fmt.Sprintf(node, "sha256", "encoded", "hex"), nil, []string{"In your code we saw", "as they should read"}, "as it stands"},
	} {
		c.run(t)
	}
}

// A message that some hosts answer to missing and to insufficient credentials fits both.
func TestReplyOnCredentialsNotProvided(t *testing.T) {
	const says = "proper credentials were not provided"
	remove := func(calls string) string {
		return "curl -X DELETE 'https://www.filestackapi.com/api/file/" + wordstest.Handle + "?key=AhTgLagciQByzXpFGRI0Az&policy=" +
			wordstest.Encoded(`{"expiry":1798797600,"call":[%s]}`, calls) + "&signature=" + wordstest.OtherSignature + "'\nHTTP/2 403\n\n"
	}
	for _, c := range []evidenceCase{
		{"a call is missing", remove(`"read","stat"`) + `{"error":"policy error: ` + says + `"}`, []string{`needs the call "remove"`, "That fits the error message"}, []string{"does not fit together", "could you send us", "reached the server"}, "lacks the permission for deleting the file"},
		{"and none arrived", remove(`"read"`) + `policy error: ` + says + `: (signature: ""; policy "")`, []string{`needs the call "remove"`, "does not fit together"}, nil, "lacks the permission for deleting the file"},
		{"nothing is missing", remove(`"remove"`) + says, []string{"does not fit together"}, nil, "may have been lost on the way"},
	} {
		c.run(t)
	}
}

// A refused upload says of the only policy beside it what that is for.
func TestReplyOnARefusedUpload(t *testing.T) {
	code := func(calls string) string {
		return "const client = filestack.init('AhTgLagciQByzXpFGRI0Az', {security: {policy: '" + wordstest.Encoded(`{"expiry":1798797600,"call":[%s]}`, calls) + "', signature: '" + wordstest.OtherSignature + "'}});\n"
	}
	const (
		message = `{"error":"Invalid App policy","c":"5be1","i":"UPL-1","t":1795766400}` + "\n"
		address = "POST https://upload.filestackapi.com/multipart/start 403 (Forbidden)\n"
		needs   = `needs the call "pick", which the policy does not list; it lists read`
		lacks   = "lacks the permission for uploading files"
	)
	pair := `{"policy":"` + wordstest.Encoded(`{"expiry":1798797600,"call":["read","store"]}`) + `","signature":"` + wordstest.OtherSignature + `"}`
	for _, c := range []evidenceCase{
		{"the message", message + code(`"read"`), []string{needs, `"call":["read","pick"]`, `That fits the error message "Invalid App policy".`}, []string{"saw nothing", "usual reason", "python3", "could you send us"}, lacks},
		{"the address", address + code(`"read"`), []string{needs}, []string{"saw nothing", "python3"}, lacks},
		{"the picker's", `{"error":"Invalid Policy","c":"a","i":"CLR-1","t":1795766400}` + "\n" + code(`"read"`), []string{needs}, []string{"saw nothing", "python3"}, lacks},
		{"beside a pair", message + pair, []string{"it lists read, store"}, []string{"saw nothing", wordstest.OtherSignature[16:]}, lacks},
		{"with the permission", message + code(`"pick"`), []string{"saw nothing", "python3"}, []string{"needs the call"}, "was refused"},
		{"two policies", message + code(`"read"`) + code(`"stat"`), nil, []string{needs}, ""},
		{"another refusal", "it gives 403 (Forbidden)\n" + code(`"read"`), nil, []string{"needs the call"}, "was refused"},
		{"an upload that works", "POST https://upload.filestackapi.com/multipart/start 200\n" + code(`"read"`), nil, []string{"needs the call"}, ""},
	} {
		c.run(t)
	}
}

// What a picker does not take is told with where it belongs, and its message with it.
func TestReplyOnAPairThatNothingReads(t *testing.T) {
	pair := "{ policy: '" + wordstest.Encoded(`{"expiry":1798797600,"call":["pick"]}`) + "', signature: '" + wordstest.OtherSignature + "' }"
	const (
		message = "Uncaught Error: Invalid picker params\n"
		client  = "const client = filestack.init('AhTgLagciQByzXpFGRI0Az');\n"
		move    = "move it to the client: filestack.init('APIKEY', {security: {policy, signature}})"
		moved   = "filestack.init('AhTgLagciQByzXpFGRI0Az', { security: { policy: '"
	)
	for _, c := range []evidenceCase{
		{"in its options", message + client + "client.picker({\n  security: " + pair + ",\n  maxFiles: 5,\n}).open();", []string{move, moved, `That fits the error message "Invalid picker params".`}, []string{"into the link", "python3", "could you send us"}, "stands in a place where it is not read"},
		{"without its message", client + "client.picker({ security: " + pair + " }).open();", []string{move, moved}, []string{"into the link", "python3"}, "stands in a place where it is not read"},
		{"in a header", "curl " + wordstest.OneFile + " -H 'Filestack-Security: policy=" + wordstest.Encoded(`{"expiry":1798797600}`) + ", signature=" + wordstest.OtherSignature + "'", []string{"in a header", "?policy=…&signature=…"}, []string{move, "python3"}, "stands in a place where it is not read"},
		{"its message alone", message, []string{"does not take one of the options", "Please check their names"}, []string{"does not fit"}, "not set up in the right way"},
		{"its message, and nothing wrong", message + "filestack.init('AhTgLagciQByzXpFGRI0Az', { security: " + pair + " }).picker({ maxfiles: 5 }).open();", []string{"does not take one of the options"}, []string{"nothing reads", "move it"}, "not set up in the right way"},
	} {
		c.run(t)
	}
}

// What everyday words name is named, not called badly written.
func TestReplyNamesWhatIsMalformed(t *testing.T) {
	const host = "https://cdn.filestackcontent.com/"
	pair := "policy=" + wordstest.Encoded(`{"expiry":1798797600}`) + "&signature=" + wordstest.OtherSignature
	for _, c := range []evidenceCase{
		{"no end", wordstest.OneFile + "?policy=" + wordstest.Encoded(`{"call":["read"]}`) + "&signature=" + wordstest.OtherSignature, nil, nil, "does not say until when it may be used. Each such link has to name a day"},
		{"an end that is no time", wordstest.OneFile + "?policy=" + wordstest.Encoded(`{"expiry":"soon"}`) + "&signature=" + wordstest.OtherSignature, nil, nil, "is not written as it has to be"},
		{"behind #", wordstest.OneFile + "#" + pair, nil, nil, "what stands there is never sent; a ? belongs there"},
		{"twice", wordstest.OneFile + "?" + pair + "&" + pair[:len(pair)-1] + "0", nil, nil, "a part of it stands there twice"},
		{"no file", host + "?" + pair, nil, nil, "does not name a file"},
		{"a request that has ended", `{"apikey":"AhTgLagciQByzXpFGRI0Az","policy":"` + wordstest.Encoded(`{"expiry":1588139052,"call":["pick"]}`) + `","signature":"` + wordstest.OtherSignature + `"}`, nil, nil, "The permission in the request you sent us ended on"},
		{"another place", "https://www.filestackapi.com/api/store/S3?key=AhTgLagciQByzXpFGRI0Az&path=/b/&policy=" + wordstest.Encoded(`{"expiry":1798797600,"call":["store"],"path":"^/a/.*"}`) + "&signature=" + wordstest.OtherSignature, nil, nil, "limited to certain places: /b/ is asked for, and ^/a/.* is permitted."},
	} {
		c.run(t)
	}
}

// A file that is larger than the policy permits is told of first, and where smaller ones
// pass, the signature is not in question.
func TestReplyOnAFileThatIsTooLarge(t *testing.T) {
	store := func(limit string) string {
		return "\ncurl -X POST --data-binary @a.pdf 'https://www.filestackapi.com/api/store/S3?key=AhTgLagciQByzXpFGRI0Az&policy=" +
			wordstest.Encoded(`{"expiry":1798797600,"call":["store"]%s}`, limit) + "&signature=" + wordstest.OtherSignature + "'"
	}
	code := "\nfilestack.init('AhTgLagciQByzXpFGRI0Az', {security: {policy: '" + wordstest.Encoded(`{"expiry":1798797600,"call":["pick"],"maxSize":5000000}`) + "', signature: '" + wordstest.OtherSignature + "'}}).picker().open();"
	const (
		five  = `,"maxSize":5000000`
		says  = "This is what we found:\n\nThe policy permits only files of at most 5 MB, so a file of 12 MB is refused. Please sign a policy with a higher limit"
		right = "only be checked with your app secret"
	)
	for _, c := range []evidenceCase{
		{"a smaller one passes", "a 2 MB PDF goes through, a 12 MB PDF is refused" + store(five), []string{says, `"maxSize":12582912}`}, []string{right, "python3", "saw nothing", "could you send us"}, "permits only files of at most 5 MB, so a file of 12 MB is refused."},
		{"none is said to pass", "a 12 MB PDF is refused" + store(five), []string{says, right}, []string{"saw nothing"}, "a file of 12 MB is refused."},
		{"two of them", "2 MB works, 8 MB and 12 MB fail" + store(five), []string{"files of 8 MB and 12 MB are refused", `"maxSize":12582912}`}, []string{right}, "files of 8 MB and 12 MB are refused."},
		{"in code", "2 MB works, 12 MB fails" + code, []string{says}, []string{right, "python3"}, "The code you sent us permits only files of at most 5 MB"},
		{"within the limit", "a 4 MB PDF is refused" + store(five), []string{"permits only files of at most 5 MB, and"}, []string{"so a file"}, "at most 5 MB"},
		{"near the limit", "a 5 MB PDF is refused" + store(`,"maxSize":5242880`), nil, []string{"so a file"}, "at most 5 MiB"},
		{"no limit", "2 MB goes through, 12 MB is refused" + store(""), nil, []string{"so a file", "permits only"}, ""},
	} {
		c.run(t)
	}
}

// Of a link that is said to work no signature is doubted.
func TestReplyOnALinkThatIsSaidToWork(t *testing.T) {
	link := func(first string) string {
		handle := first + wordstest.Handle[1:]
		return "https://cdn.filestackcontent.com/" + handle + "?policy=" + wordstest.Encoded(`{"expiry":1798797600,"call":["read"],"handle":"%s"}`, handle) + "&signature=" + wordstest.OtherSignature
	}
	const likely = "Your text says that it works, so its signature is most likely right. The policy expires in"
	for _, c := range []evidenceCase{
		{"a log", "INFO ok status=200 url=" + link("A") + "\nINFO ok status=200 url=" + link("B"), []string{likely}, []string{"python3", "Whether the signature"}, ""},
		{"one of a log", "INFO ok status=200 url=" + link("A") + "\nWARN slow url=" + link("B"), []string{likely, "python3", "link for BW9"}, nil, ""},
		{"the only one that opens", "only the second one opens\n" + link("A") + "\n" + link("B"), []string{likely, "python3"}, nil, ""},
		{"a question", "does this one work? " + link("A"), []string{"Whether the signature is right", "python3"}, []string{likely}, "no fault"},
	} {
		c.run(t)
	}
}
