package draft

import (
	"strings"

	"policybench/signing"
	"policybench/signing/link"
	"policybench/ui/profile"
)

// flags are the fields that the command line has, in the order of its help.
var flags = [...]struct {
	field Field
	name  string
}{
	{APIKey, "--api-key"}, {Expiry, "--expiry"}, {Calls, "--call"}, {Handle, "--handle"}, {URL, "--url"}, {Path, "--path"},
	{Container, "--container"}, {MinSize, "--min-size"}, {MaxSize, "--max-size"},
	{File, "--file"}, {Transform, "--task"}, {CNAME, "--cname"},
}

// Names are what a field is called elsewhere: its flag and, in a policy, its JSON key.
func (f Field) Names() []string {
	var names []string
	for _, flag := range flags {
		if flag.field != f {
			continue
		}
		names = append(names, flag.name)
		if f.InPolicy() {
			words := strings.Split(strings.TrimPrefix(flag.name, "--"), "-")
			for i, word := range words[1:] {
				words[i+1] = strings.ToUpper(word[:1]) + word[1:]
			}
			names = append(names, strings.Join(words, ""))
		}
	}
	return names
}

// Args are the arguments that fill in the same form, without the program's name: the
// policy as typed, or as it came where it was not edited, then what the code is for. A
// field that may hold an app secret is left out. tab and variant are the code shown; sample
// signs as the sample app.
//
// Calls that are all taken away have no flag: such a policy is written whole, as encoded.
func (d Draft) Args(encoded, tab, variant string, sample bool) []string {
	var args []string
	if sample {
		args = append(args, "--sample")
	}
	whole := d.Verbatim
	if whole == "" && len(d.ticked()) == 0 {
		whole = encoded
	}
	if whole != "" {
		args = append(args, "--policy", whole)
	}
	for _, flag := range flags {
		if flag.field.InPolicy() && whole != "" || d.Holds[flag.field] || LooksLikeSecret(d.Text[flag.field]) {
			continue
		}
		args = append(args, d.flag(flag.field, flag.name, sample)...)
	}
	if tab != "" {
		args = append(args, "--tab", tab)
		if variant != "" {
			args = append(args, "--variant", variant)
		}
	}
	return args
}

// flag is one field as arguments, none where it is empty.
func (d Draft) flag(f Field, name string, sample bool) []string {
	text := d.Text[f]
	switch {
	case f == Calls:
		var names []string
		for _, call := range d.ticked() {
			names = append(names, string(call))
		}
		text = strings.Join(names, ",")
	case f == APIKey && sample && text == profile.SampleAPIKey:
		return nil
	case f == Transform:
		var args []string
		for _, task := range link.SplitTasks(text) {
			if strings.TrimSpace(task) != "" {
				args = append(args, name, task)
			}
		}
		return args
	}
	if text == "" {
		return nil
	}
	return []string{name, text}
}

// ticked are the ticked calls in the documentation's order.
func (d Draft) ticked() []signing.Call {
	var list []signing.Call
	for _, call := range signing.Calls() {
		if d.Ticked[call] {
			list = append(list, call)
		}
	}
	return list
}

// ShellLine writes a program and its arguments as one line for a POSIX shell.
func ShellLine(program string, args []string) string {
	line := program
	for _, arg := range args {
		line += " " + shellWord(arg)
	}
	return line
}

// plainInShell are the characters that no shell reads as anything else.
const plainInShell = keyCharacters + "-_./:=,@%+"

func shellWord(word string) string {
	if word != "" && strings.Trim(word, plainInShell) == "" && word[0] != '=' {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
