package inspect

import (
	"strings"

	"policybench/signing/inspect/message"
)

// addMessages adds the servers' messages and a webhook's headers.
func (f *finder) addMessages(text string) {
	for _, m := range message.Find(text) {
		f.found = append(f.found, located{form: FormMessage, message: m.Key, messageTime: m.Time, messageDetail: m.Detail, span: m.Span})
	}
	if at := webhookHeader(text); at >= 0 {
		end := at
		for end < len(text) && text[end] != '\n' && end-at < 200 {
			end++
		}
		f.found = append(f.found, located{form: FormWebhook, message: "webhook", span: Span{Offset: at, Length: end - at}})
	}
}

// webhookHeader is where the header of a webhook's signature stands, -1 without one.
func webhookHeader(s string) int {
	if strings.IndexByte(s, '-') < 0 {
		return -1
	}
	for _, form := range [...]string{"fs-signature", "FS-SIGNATURE", "FS-Signature", "Fs-Signature"} {
		if i := strings.Index(s, form); i >= 0 {
			return i
		}
	}
	return -1
}
