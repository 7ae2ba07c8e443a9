package words

import (
	"fmt"
	"strings"

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
	b.WriteString("thank you for your message. This is what we found in it:\n\n")
	for i, r := range reports[:min(len(reports), mostReports)] {
		if len(reports) > 1 {
			fmt.Fprintf(&b, "%d. %s\n", i+1, sentenceCase(Headline(r, opts.At)))
		} else {
			fmt.Fprintf(&b, "%s\n", sentenceCase(Headline(r, opts.At)))
		}
		writeAdvice(&b, r)
		b.WriteByte('\n')
	}
	writeChange(&b, Patch(text, reports, 0))
	writeCheck(&b, reports)
	return MaskSecrets(b.String(), reports, text)
}

// writeAdvice lists what to do about the problems and warnings.
func writeAdvice(b *strings.Builder, r inspect.Report) {
	for _, level := range []inspect.Level{inspect.Problem, inspect.Warning} {
		for _, f := range r.Findings {
			if f.Level == level {
				fmt.Fprintf(b, "   - %s\n", sentenceCase(Finding(f).String()))
			}
		}
	}
	if f, ok := foremost(r); ok && f.Level == inspect.Note {
		fmt.Fprintf(b, "   - %s\n", sentenceCase(Finding(f).String()))
	}
	for _, inner := range r.Inner {
		writeAdvice(b, inner)
	}
}

func writeChange(b *strings.Builder, hunks []Hunk) {
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
}

func writeIndented(b *strings.Builder, lines []string) {
	for _, l := range lines {
		fmt.Fprintf(b, "    %s\n", l)
	}
}

// writeCheck says how to compute the signature at home. A policy is quoted for the
// shell, since it may hold anything.
func writeCheck(b *strings.Builder, reports []inspect.Report) {
	for _, r := range reports {
		if r.Security.Policy == "" || r.Genuine == inspect.Yes {
			continue
		}
		b.WriteString("Please do not send us your app secret. To check the signature yourself, put the secret into the\n" +
			"environment variable FILESTACK_APP_SECRET and run this; it must print the signature that stands in your link:\n\n")
		fmt.Fprintf(b, "    printf %%s %s | openssl dgst -sha256 -hmac \"$FILESTACK_APP_SECRET\"\n", shellQuote(Visible(r.Security.Policy)))
		return
	}
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
