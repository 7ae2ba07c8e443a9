package ask

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"policybench/ui/cli/app"
	"policybench/ui/cli/console"
	"policybench/ui/cli/source"
	"policybench/ui/draft"
	"policybench/ui/words"
)

// asker asks questions, a line each, and reads answers, a line each. Nothing is
// drawn, moved or written over: what was said stays said.
type asker struct {
	*app.App

	lines *bufio.Reader
	draft draft.Draft
	asked [draft.Fields]bool
}

// errEnded is ctrl+d, a way to leave.
var errEnded = errors.New("the input ended")

// LongestLine is how long an answer may be, in bytes: far more than any field keeps.
const LongestLine = 64 << 10

// ask writes a question and reads the line after it.
func (a *asker) ask(question string) (string, error) {
	if err := a.Print(question + ": "); err != nil {
		return "", err
	}
	line, err := a.lines.ReadSlice('\n')
	switch {
	case errors.Is(err, bufio.ErrBufferFull):
		return "", console.Wrong(fmt.Sprintf("an answer is longer than %d bytes", LongestLine), "")
	case err == nil, len(line) > 0:
		answer := strings.TrimSpace(string(line))
		a.Heard(answer)
		return answer, nil
	}
	_ = a.Print("\n")
	if errors.Is(err, io.EOF) {
		return "", errEnded
	}
	return "", source.Unreadable(err)
}

// field asks for one field until the form takes the answer.
//
//go:noinline
func (a *asker) field(f draft.Field) func() error {
	return func() error {
		shown := draft.Shown(f)
		a.asked[f] = true
		for {
			now := a.draft.Text[f]
			answer, err := a.ask(fmt.Sprintf("%s, %s [%s]", shown.Label, shown.Accepts, words.Visible(now)))
			if err != nil {
				return err
			}
			next := a.draft
			switch answer {
			case "":
			case "-":
				next = next.Set(f, "", a.Now())
			default:
				next = next.Set(f, answer, a.Now())
			}
			refused, err := a.issues(a.about(f, draft.Derive(next, nil, a.Now())))
			if err != nil {
				return err
			}
			if !refused {
				a.draft = next
				return nil
			}
		}
	}
}

// about picks what there is to say after an answer: all on its field, and errors
// that it makes in those asked before.
func (a *asker) about(f draft.Field, r draft.Result) []draft.Issue {
	list := r.At(f)
	for _, issue := range r.Issues {
		if issue.Field != f && issue.Level == draft.Error && a.asked[issue.Field] {
			issue.Fact = draft.Shown(issue.Field).Label + ": " + issue.Fact
			list = append(list, issue)
		}
	}
	return list
}

// issues says what there is to say at a field; refused is true with an error.
func (a *asker) issues(issues []draft.Issue) (refused bool, err error) {
	for _, issue := range issues {
		refused = refused || issue.Level == draft.Error
		if err := a.Print("  " + a.Spoken(sentence(issue.Fact, issue.Hint)) + "\n"); err != nil {
			return refused, err
		}
	}
	return refused, nil
}

// sentence joins a fact and its hint on one line.
func sentence(fact, hint string) string {
	if hint == "" {
		return fact
	}
	return fact + "; " + hint
}
