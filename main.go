// Policybench builds, signs and explains Filestack security policies. It works
// fully offline: nothing that is typed or pasted is sent anywhere.
//
//	$ policybench sign --sample --expiry 2026-12-31T00:00:00Z --call read
//	eyJleHBpcnkiOjE3OTg2NzUyMDAsImNhbGwiOlsicmVhZCJdfQ==
//	9c1f6258fddd7b6f5ca611c187975e386a2dcf284ffb31df408b27feb5af66e0
//
// # The workbench
//
// Without arguments it opens a workbench on the terminal. Build is a form with the
// signed pair and code to copy beside it; Inspect reads anything that is pasted and
// says what it does and why it fails. f4 finds every action, f1 lists the keys.
//
//	policybench                          Build
//	policybench --expiry 7d --tab curl   Build, filled in by the flags of snippet
//	policybench TEXT                     Inspect, with that text
//	policybench FILE                     Inspect, with that file; a pipe does as well
//
// A TEXT holds ://, =, { or <, or is 20 characters long; anything else that is no
// file is taken for a mistyped command. One that begins with - goes through standard input or
// after --. Where standard output is no terminal nothing is drawn, and the text is
// inspected and printed. With --accessible, ACCESSIBLE=1 or TERM=dumb nothing is
// drawn either: questions and answers take turns, line by line.
//
// # Commands
//
//	policybench sign --expiry 1h --call read,convert --handle KW9EJhYtS6y48Whm2S6D
//	policybench sign --expiry '2026-12-31 18:00' --call pick,store --max-size 10MB --json
//	policybench sign --policy-json '{"expiry":1893456000}'
//
// sign prints the encoded policy and its signature, a line each. --policy and
// --policy-json sign exactly the text they are given, - what standard input holds.
// A text that is no policy is refused; --force signs it.
//
//	policybench snippet --list
//	policybench snippet picker react --expiry 15m --call pick --api-key KEY
//	policybench snippet python --expiry 1h --call read
//	policybench snippet conversion --expiry 1h --handle HANDLE --task resize=width:200
//
// snippet prints code that carries policy and signature, and says on standard error
// which call of it the policy denies. Code that signs when it runs needs no app
// secret here.
//
//	policybench inspect 'https://cdn.filestackcontent.com/HANDLE?policy=…&signature=…'
//	policybench inspect --json --at 2026-11-23T00:00:00Z page.html mail.txt
//	policybench inspect --csv links.csv > judged.csv
//	policybench inspect --fix < mail.txt
//
// inspect says for each secured thing in a text whether it is readable, genuine,
// alive and allowed, what is wrong, and how to fix it, the worst first. A text may
// have any length. --csv and --tsv print a row for each; a table that is read comes
// back byte for byte with our columns behind its own, but a cell that a spreadsheet
// would run gets a ' in front. --only shows what has a problem or warning, and
// --use-secret-in-text verifies with a secret that the text itself gives away. --fix changes what it fixes and no other byte. --markdown is a report for a
// ticket and --reply a letter to the customer.
//
//	policybench compare works.txt fails.txt
//	policybench compare ticket.txt
//
// compare shows what two links differ in, and which difference explains that one is
// refused. Where none does it says so.
//
//	policybench completion bash|zsh|fish|powershell
//	policybench version
//	policybench COMMAND --help
//
// Data goes to standard output, words to standard error. The completion of bash
// needs nothing but bash.
//
// # Settings
//
// POLICYBENCH_THEME, POLICYBENCH_CLIPBOARD and POLICYBENCH_MOUSE (on, off) say what
// --theme, --clipboard and --no-mouse say, where these are not given. What ctrl+t and
// ctrl+g choose, theme and mouse and nothing else, is kept for the next start, below
// both: in $XDG_STATE_HOME/policybench, else ~/.local/state/policybench, on macOS
// ~/Library/Application Support/policybench, on Windows %LocalAppData%\policybench.
//
// # The app secret
//
// It comes from FILESTACK_APP_SECRET or from the file or pipe that --secret-file
// names, whose last newline is dropped; no flag takes it. Of several lines the first
// is taken, unless the others may be more of it. --sample stands for the
// secret that Filestack's documentation publishes, which opens nothing of yours. The
// secret is written nowhere: not on the screen, in a snippet, in a file, or in the
// environment of a clipboard tool. The API key comes from FILESTACK_API_KEY or
// --api-key.
//
// # Exit codes
//
//	0    fine; for inspect also a pair that could not be verified and shows no fault
//	1    inspect: malformed, mismatch, expired or denied, a problem, or nothing found;
//	     compare: one of the two is refused
//	2    wrong use, no app secret, an output that cannot be written, or a fault of ours
//	129  SIGHUP
//	130  interrupted
//	131  SIGQUIT
//	134  SIGABRT
//	143  SIGTERM
//
// While the workbench is drawn a second process of the same program waits beside it. It
// holds nothing but the terminal, and gives it back however the first one ends.
package main

import (
	"os"

	"policybench/ui"
	"policybench/ui/cli"
	"policybench/ui/rescue"
)

func main() {
	if rescue.Main() {
		return
	}
	os.Exit(cli.Main(os.Args, ui.Run))
}
