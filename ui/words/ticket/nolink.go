package ticket

import (
	"policybench/ui/triage"
	"policybench/ui/words"
	"policybench/ui/words/listing"
)

// ofNoLink is a text without a link.
func (w *ticket) ofNoLink(c listing.Case) matter {
	switch c.Matter {
	case listing.OfElsewhere:
		name := triage.Elsewhere(w.Text)
		if name == "" {
			name = "another service"
		}
		return matter{"the link belongs to " + name + ", not to Filestack", []string{"nothing here: the link belongs to " + name + "; customer: ask whoever gave it for a new one"}}
	case listing.OfGateway:
		return matter{"a link of a mail filter or tracker, which hides where it leads", []string{"ask for the address that the link leads to, as the browser shows it"}}
	case listing.OfToken:
		return matter{"a JSON Web Token, which Filestack reads nowhere; no policy and signature", []string{"ask for " + listing.NeedRequest}}
	case listing.OfSolved:
		return matter{"no link; the text says that it works now", []string{"nothing to do"}}
	case listing.OfTopic:
		t := topics[c.Topic]
		return matter{"no link to check: " + t.Fact, []string{t.Hint}}
	case listing.OfNothing:
		return matter{"nothing of Filestack's found", []string{"ask for " + listing.NeedRequest + " · " + listing.NeedMessage + " · " + listing.NeedTime}}
	}
	return matter{}
}

// topics are what a text is about that holds no link, and where that goes.
var topics = [...]words.Sentence{
	triage.Misuse:    {Fact: "a report of misuse", Hint: "to the people who deal with misuse; ask where it was found, and when"},
	triage.Privacy:   {Fact: "somebody's personal data", Hint: "to whoever is responsible for data protection; ask which website or account it is about"},
	triage.Payment:   {Fact: "prices, payment or limits of an account", Hint: "to the people who look after contracts; ask for the name of the account"},
	triage.SigningIn: {Fact: "signing in to an account", Hint: "ask what is seen at signing in, without any password or code"},
	triage.Deleted:   {Fact: "a file that was deleted or replaced", Hint: "ask which file it is, when it was deleted, and in which account"},
	triage.Outage:    {Fact: "whether the service is up, which cannot be seen here", Hint: "ask since when (with the time zone), what is seen, and for one address where it happens"},
	triage.Uploading: {Fact: "files that cannot be sent", Hint: "ask on which page or in which app, what it says there, and when it last worked"},
	triage.Switching: {Fact: "whether security is to be on", Hint: "ask which account it is about, and whether its links are made with policy and signature: switched on, it refuses all others"},
	triage.HowTo:     {Fact: "how something is done", Hint: "ask what is to be reached in the end, and on which page or in which app"},
	triage.Asking:    {Fact: "a question", Hint: "ask for the whole link, if it is about one"},
}
