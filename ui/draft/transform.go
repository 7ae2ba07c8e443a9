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
		c.say(Warning, Transform, "a security task is left out", "the snippets put the pair in themselves")
		return
	case !link.KnownTask(task.Name):
		c.say(Warning, Transform, "the documentation knows no task "+short(task.Name), "")
	}
	c.tasks = append(c.tasks, text)
}

// short cuts a text that is quoted in a sentence.
func short(text string) string {
	const most = 32
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "…"
	}
	return text
}
