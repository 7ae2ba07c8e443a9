package draft

import (
	"strings"

	"policybench/signing/link"
	"policybench/ui/words"
)

// transform splits the transformation into its tasks.
func (c *checker) transform() {
	if c.draft.Text[Transform] == "" {
		return
	}
	for _, text := range link.SplitTasks(c.draft.Text[Transform]) {
		if text = strings.TrimSpace(text); text != "" {
			c.task(text)
		}
	}
}

func (c *checker) task(text string) {
	task, err := link.ParseTask(text)
	switch {
	case err != nil:
		c.say(Error, Transform, "no task: "+words.Visible(short(text)), "name=option:value,option:value")
		return
	case task.Name == "security":
		c.say(Warning, Transform, "a security task is left out", "the code puts policy and signature in itself")
		return
	}
	c.unknown(text)
	c.tasks = append(c.tasks, text)
}

// unknown warns of a task or option that is not documented, with the nearest one that is.
func (c *checker) unknown(text string) {
	const before = "https://cdn.filestackcontent.com/"
	_, account := link.Read(before + text + "/" + strings.Repeat("a", handleLength))
	for _, f := range account.Faults {
		near := ""
		if f.Near != "" {
			near = f.Near + " is meant?"
		}
		what := short(words.Visible(f.At.Text))
		switch f.Kind {
		case link.FaultTask:
			c.say(Warning, Transform, "the documentation knows no task "+what, near)
		case link.FaultOption:
			c.say(Warning, Transform, "the documentation knows no option "+what+" of "+f.Of, near)
		}
	}
}

// short cuts a text that is quoted in a sentence.
func short(text string) string {
	const most = 32
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "…"
	}
	return text
}
