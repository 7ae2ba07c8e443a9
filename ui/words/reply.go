package words

import (
	"fmt"
	"strings"
	"time"

	"policybench/signing/inspect"
)

// Reply writes an answer to the customer who sent the text: in whole sentences,
// what was found, their own lines before and after, and what to run to check with
// their own secret, which they must not send. App secrets are masked; the rest is
// theirs and stays whole, so that the mended lines work.
func Reply(text string, reports []inspect.Report, opts ReportOptions) string {
	var b strings.Builder
	b.WriteString("Hello,\n\n")
	if len(reports) == 0 {
		b.WriteString("thank you for your message. There is no Filestack link or policy in it that we could check.\n" +
			"Could you send the full URL, or the lines of code around it, and the error message?\n")
		return b.String()
	}
	b.WriteString("thank you for your message. This is what we found:\n\n")
	shown := reports[:min(len(reports), mostReports)]
	for i, r := range shown {
		if len(shown) > 1 {
			fmt.Fprintf(&b, "%d. %s\n\n", i+1, sentenceCase(Form(r.Form)+named(r.Link)))
		}
		fmt.Fprintf(&b, "%s\n\n", opening(r, opts.At))
		writeAdvice(&b, r)
	}
	writeChange(&b, Patch(text, reports, 0), shown)
	writeCheck(&b, shown)
	return MaskSecrets(b.String(), reports, text)
}

// named tells one link of several from the others.
func named(l inspect.Link) string {
	switch {
	case l.Handle != "":
		return " for " + Value(l.Handle)
	case l.Source != "":
		return " for " + Value(l.Source)
	}
	return ""
}

// opening is the first sentence on a report.
func opening(r inspect.Report, at time.Time) string {
	switch r.Verdict {
	case inspect.Expired:
		if r.Expiry.OK {
			return "The policy expired " + distance(r.Expiry.Unix, at) + ". Since then every request with it is refused."
		}
		return "The policy has expired. Every request with it is refused."
	case inspect.Malformed:
		return "As it stands, the server gets no policy and signature that it can read."
	case inspect.Mismatch:
		return "The signature does not belong to this policy."
	case inspect.Denied:
		return "The policy and signature can be read, but do not allow this request."
	case inspect.Unsigned:
		return "No policy and signature reach the server here."
	case inspect.Valid:
		return sentenceCase(join("The signature is right", ", ", lifeLeft(r, at)))
	case inspect.None:
		return "There is no link to check in it, but we can say what it means."
	}
	if _, wrong := firstOf(r, inspect.Problem); wrong {
		return "We could read the policy and signature, and found this:"
	}
	s := "We could read the policy and signature and see no mistake. Whether the signature is right can only be said with the app secret."
	if left := lifeLeft(r, at); left != "" {
		s += " The policy " + left + "."
	}
	return s
}

// writeAdvice lists what is wrong and what helps.
func writeAdvice(b *strings.Builder, r inspect.Report) {
	listed := 0
	said := map[Sentence]bool{}
	each := func(f inspect.Finding) {
		s := sentence(f)
		if said[s] {
			return
		}
		said[s] = true
		if f.Code == inspect.CodeSignatureMismatch {
			s = Cause(r.Cause) // whose secret was tried is of no use to the reader
		}
		parts := []string{sentenceCase(s.Fact + aside(f)), sentenceCase(s.Hint)}
		if f.Code == inspect.CodeExpired && r.Verdict == inspect.Expired {
			parts = parts[1:] // the opening has said it
		}
		fmt.Fprintf(b, "- %s\n", strings.TrimSpace(strings.Join(parts, " ")))
		listed++
	}
	for _, level := range []inspect.Level{inspect.Problem, inspect.Warning} {
		for _, f := range r.Findings {
			if f.Level == level {
				each(f)
			}
		}
	}
	for _, f := range r.Findings {
		if f.Level == inspect.Note && telling[f.Code] {
			each(f)
		}
	}
	if listed > 0 {
		b.WriteByte('\n')
	}
	for _, inner := range r.Inner {
		writeAdvice(b, inner)
	}
}

// aside says in a letter what is not documented.
func aside(f inspect.Finding) string {
	if f.Code != inspect.CodeServerMessage && (f.Basis == inspect.Inferred || f.Basis == inspect.Undocumented) {
		return " (" + string(f.Basis) + ")"
	}
	return ""
}

func writeChange(b *strings.Builder, hunks []Hunk, reports []inspect.Report) {
	if len(hunks) == 0 {
		return
	}
	b.WriteString("Your lines as they are:\n\n")
	for _, h := range hunks {
		writeIndented(b, h.Before)
	}
	b.WriteString("\nand as they should read:\n\n")
	for _, h := range hunks {
		writeIndented(b, h.After)
	}
	b.WriteByte('\n')
	if still := afterRepair[reports[0].RepairedVerdict]; still != "" && len(reports) == 1 {
		b.WriteString(still + "\n\n")
	}
}

// afterRepair says what the changed lines do not mend.
var afterRepair = map[inspect.Verdict]string{
	inspect.Expired:   "The link needs a new policy besides, since this one has expired.",
	inspect.Denied:    "The link needs another policy besides, since this one does not allow the request.",
	inspect.Mismatch:  "The link needs a new signature besides, since this one does not belong to the policy.",
	inspect.Malformed: "More is wrong than that: the policy has to be made and signed anew.",
}

func writeIndented(b *strings.Builder, lines []string) {
	for _, l := range lines {
		fmt.Fprintf(b, "    %s\n", l)
	}
}

// writeCheck says how to compute the signature at home. The secret stays in the
// environment: an argument would show in the list of processes. The policy is
// quoted for the shell, since it may hold anything.
func writeCheck(b *strings.Builder, reports []inspect.Report) {
	for _, r := range reports {
		if r.Security.Policy == "" || r.Security.Signature == "" || r.Genuine == inspect.Yes {
			continue
		}
		b.WriteString("Please do not send us your app secret. To check the signature yourself, put the secret into the\n" +
			"environment variable FILESTACK_APP_SECRET and run this. It prints the signature that belongs to the policy:\n\n")
		fmt.Fprintf(b, "    python3 -c 'import hmac, os, sys; print(hmac.new(os.environb[b\"FILESTACK_APP_SECRET\"], sys.argv[1].encode(), \"sha256\").hexdigest())' %s\n",
			shellQuote(Visible(padded(r))))
		return
	}
}

// padded is the policy as it was most likely signed: with the padding that the
// report misses.
func padded(r inspect.Report) string {
	policy := r.Security.Policy
	for _, f := range r.Findings {
		if f.Code == inspect.CodePaddingMissing {
			return policy + strings.Repeat("=", -len(policy)&3)
		}
	}
	return policy
}

func shellQuote(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

// sentenceCase makes a sentence of a letter: a capital in front, a full stop behind.
func sentenceCase(s string) string {
	if s == "" {
		return s
	}
	if c := s[0]; c >= 'a' && c <= 'z' && !startsWithName(s) {
		s = string(c-'a'+'A') + s[1:]
	}
	if strings.HasSuffix(s, "?") {
		return s
	}
	return s + "."
}

// startsWithName reports whether a sentence starts with a word of code, which
// keeps its case.
func startsWithName(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	return strings.ContainsAny(word, "(=&_%./")
}
