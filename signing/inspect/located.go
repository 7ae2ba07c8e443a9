package inspect

import "policybench/signing"

// located is one secured or securable thing as it stands in a text, before anyone
// judges it. Locating (locate*.go) fills it; judging (judge.go, check*.go) turns it
// into a Report and never looks at the text again.
type located struct {
	form Form
	span Span
	link Link // without Needs: that is judged

	policy    value
	signature value

	// insecure, hostKind and the like are facts about the request that checks need.
	scheme   string
	host     hostKind
	libraryV libraryVersion // which filestack-js the text shows, for the picker form
	flatInit bool           // init(key, {policy, signature}), without security:
	attrOnly bool           // viewer: the pair stands only in attributes that are not read
	exif     bool           // metadata with exif=true

	faults  []Finding // what locating forgave: html-escaped, line-break, …
	repairs []Repair  // certain ones only
	inner   []located
	// message holds the server message or webhook that was recognised; its key is
	// put into words by the front end.
	message string
	// siblings are other policies of the same text, for the cause other-policy.
	siblings []string
}

// value is a policy or signature: as found and after undoing its carrier.
type value struct {
	found string // as it stands in the text, pieces joined
	text  string // after undoing the carrier: what the server gets, as far as is certain
	spans []Span // its pieces in the text
	given bool   // false: it is not in the text at all
	// sent is what the server would get if the text were sent as it stands. It
	// differs from text where a fault breaks the value on its way.
	sent string
}

func (v value) span() Span {
	if len(v.spans) == 0 {
		return Span{}
	}
	first, last := v.spans[0], v.spans[len(v.spans)-1]
	return Span{first.Offset, last.End() - first.Offset}
}

// hostKind says how the host was recognised.
type hostKind uint8

const (
	hostNone    hostKind = iota // no host in the text
	hostCurrent                 // one of Filestack's
	hostLegacy                  // Filepicker's
	hostCustom                  // a CNAME, recognised by the shape of the URL
	hostProxied                 // Filestack's URL inside another service's
	hostOther                   // another service altogether
)

// libraryVersion is what the text shows of filestack-js.
type libraryVersion uint8

const (
	libraryUnknown libraryVersion = iota
	libraryZero                   // 0.x: the flat form is right
	libraryCurrent                // 1.0 and later: the flat form is ignored
)

// Inspect explains every secured thing in a text. It never fails and never
// panics; time grows with the text's length alone.
func Inspect(text string, opts Options) []Report { return nil }

// pair is the security as the server gets it after undoing the carrier.
func (l *located) pair() signing.Security {
	return signing.Security{Policy: l.policy.text, Signature: l.signature.text}
}
