package reply

import (
	"strings"

	"policybench/ui/words/wordstest"
)

// mailCase is a ticket as a customer writes it, with what the reply to it must say and what
// it must not.
type mailCase struct {
	name, text string
	says, not  []string
}

func mailCases() []mailCase {
	alive := wordstest.Encoded(`{"expiry":1798797600,"call":["read"],"handle":"%s"}`, wordstest.Handle)
	wide := wordstest.Encoded(`{"expiry":1798797600,"call":["read"]}`)
	dead := wordstest.Encoded(`{"expiry":1795608000,"call":["read"],"handle":"%s"}`, wordstest.Handle)
	link := func(policy string) string {
		return wordstest.OneFile + "?policy=" + policy + "&signature=" + wordstest.OtherSignature
	}
	return []mailCase{
		{"expired", "Hi,\n\nmy picture is gone: " + link(dead) + "\n\nBob", []string{
			"The link to your file (KW9EJhYtS6y48Whm2S6D) stopped working on 25 November 2026 at 12:00 UTC, which is 13:00 in Berlin.",
			"Such links are made for a limited time", "We found nothing else wrong with the link.", "You need a new link."}, []string{"safe"}},
		{"expired and cut by a space", "it says denied\n" + strings.Replace(link(dead), "&", "& ", 1), []string{
			"does not work for two reasons: it expired on 25 November 2026, and a space has got into", "Removing the space is not enough; a new link is needed."}, nil},
		{"a space", "does not open: " + strings.Replace(link(alive), "&", "& ", 1), []string{"a space has got into the middle of it", "copy the link again"}, []string{"nothing else"}},
		{"wrapped by mail", "> " + link(alive)[:90] + "\n> " + link(alive)[90:], []string{"link"}, nil},
		{"cut off", "this is the link: " + link(alive)[:len(link(alive))-20], []string{"the end of it is missing", "Please send us the whole link"}, []string{"new link"}},
		{"for another file", "wrong?\n" + link(wordstest.Encoded(`{"expiry":1798797600,"call":["read"],"handle":"hT7kQ2mXRzyV0bLpN4cW"}`)), []string{"made for another file, so it cannot open this one", "You need a new link"}, nil},
		{"milliseconds", "please check " + link(wordstest.Encoded(`{"expiry":1798797600000,"call":["read"],"handle":"%s"}`, wordstest.Handle)), []string{"works, but would go on working for thousands of years"}, []string{"does not work"}},
		{"no permission", "thumbnail broken: https://cdn.filestackcontent.com/resize=width:200/security=policy:" + alive + ",signature:" + wordstest.OtherSignature + "/" + wordstest.Handle, []string{"lacks the permission"}, nil},
		{"no fault", "does this one work? " + link(alive), []string{"found no fault in it", "could you tell us what you see", "when it last worked?"}, []string{"does not work.", "new link"}},
		{"unsigned", "look at " + wordstest.OneFile, []string{"has no protection of its own"}, nil},
		{"nothing", "Hello, my download fails, please help. Bob", []string{"Could you send us the whole link", "when it last worked?"}, nil},
		{"alive, and the page says expired", "The page says \"The signature has expired\" for " + link(alive), []string{"It works until 1 January 2027 at 10:00 UTC", "do not fit together", "exactly as it stands on the page"}, []string{"no fault"}},
		{"not accepted, and no fault", "We see 'The signature was not valid'.\n" + link(alive), []string{"complete and has not expired", "was not made in the right way, or was changed", "It has to be made again"}, []string{"what you see"}},
		{"a message alone", "Our users see: The signature was not valid", []string{"was not made in the right way", "we need the link that it came for"}, []string{"what the page or program says"}},
		{"too busy", "we get HTTP/1.1 429 Too Many Requests from filestack", []string{"too many requests", "try again in a few minutes"}, []string{"Copy link address"}},
		{"worked yesterday", "It worked yesterday! " + link(wordstest.Encoded(`{"expiry":1795720000,"call":["read"],"handle":"%s"}`, wordstest.Handle)), []string{"That fits what you wrote"}, nil},
		{"worked yesterday, dead for long", "It worked yesterday! " + link(wordstest.Encoded(`{"expiry":1508141504,"call":["read"],"handle":"%s"}`, wordstest.Handle)), []string{"a copy that your browser had kept"}, []string{"fits"}},
		{"typed off a picture", "I see " + strings.Replace(link(alive), "0", "O", 99), []string{"typed off a picture", "as text, not as a picture"}, []string{"made again"}},
		{"a mail filter's link", "look: https://protect-eu.mimecast.com/s/b4hJk2LmN8pQrSt", []string{"(protect-eu.mimecast.com), which hides where it leads", "the address that your browser then shows"}, nil},
		{"another service's", "why? https://b.s3.amazonaws.com/a.png?X-Amz-Date=20261120T120000Z&X-Amz-Expires=60&X-Amz-Signature=fe5f80f7", []string{"belongs to another service (Amazon S3), not to Filestack"}, []string{"Copy link address"}},
		{"a log of one link", strings.Repeat("GET "+link(dead)+"\n", 3), []string{"The link to your file (KW9EJhYtS6y48Whm2S6D) stopped working"}, []string{"3 links"}},
		{"named by the mail", "Annex A: " + link(alive) + "\nAnnex B: " + link(dead), []string{"• Annex B: this link has expired"}, nil},
		{"unsigned ones", wordstest.OneFile + " and " + strings.Replace(wordstest.OneFile, "KW9", "XW9", 1), []string{"None of them has protection of its own", "once it is switched on, they are refused"}, []string{"no fault"}},
		{"broken over lines", "> " + link(alive)[:100] + "\n> " + link(alive)[100:] + "\nis empty", []string{"broken over several lines"}, nil},
		{"all of them", "these two\n" + link(dead) + "\n" + strings.Replace(link(wordstest.Encoded(`{"expiry":1795608000}`)), wordstest.Handle+"?", "AAAAAAAAAAAAAAAAAAAA?", 1), []string{"Neither of them works."}, []string{"Two of them"}},
		{"permission by name", "small: https://cdn.filestackcontent.com/resize=width:200/security=policy:" + alive + ",signature:" + wordstest.OtherSignature + "/" + wordstest.Handle, []string{"lacks the permission for showing the file in another size or form", "So far it permits viewing or downloading the file."}, []string{"convert", "Each link permits"}},
		{"an empty page", "I only get a white page: " + link(alive), []string{"An empty page or picture does not tell the reason", "in another browser or on another device"}, []string{"what you see"}},
		{"refused, in own words", "it 403s for me " + link(alive), []string{"complete and has not expired", "was refused; it does not say why", "forward this message"}, []string{"what you see"}},
		{"expired, in own words", "I get \"expired\" " + link(alive), []string{"It works until 1 January 2027", "do not fit together"}, []string{"no fault"}},
		{"refused, without a link", "all our users get 403 Forbidden since Monday", []string{"was refused; it does not say why", "we need the link"}, []string{"what the page or program says"}},
		{"a file of Dropbox's", "please help https://www.dropbox.com/s/1/a.pdf?dl=0", []string{"another service (Dropbox), not to Filestack", "ask the person or website"}, []string{"Copy link address"}},
		{"a file of Dropbox's that is gone", "it says it was deleted, can you restore it? https://www.dropbox.com/s/1/a.pdf?dl=0", []string{"another service (Dropbox), not to Filestack", "for a new one"}, []string{"in which account"}},
		{"Dropbox beside ours", "https://www.dropbox.com/s/1/a.pdf is fine, " + link(dead) + " is not", []string{"stopped working on 25 November"}, []string{"Dropbox"}},
		{"worked the day after its end", "It worked yesterday! " + link(dead), []string{"If it seemed to work after that"}, []string{"That fits"}},
		{"several on one line", "spring " + link(dead) + " and summer " + strings.Replace(link(dead), wordstest.Handle+"?", "AAAAAAAAAAAAAAAAAAAA?", 1), []string{"The first link (KW9EJhYtS6y48Whm2S6D) and the second link (AAAAAAAAAAAAAAAAAAAA): these links have expired"}, []string{"Line", "line"}},
		{"one address opens, the other not", "works: " + link(alive) + "\nfails: " + strings.Replace(link(alive), "cdn.filestackcontent.com", "files.example.com", 1), []string{"compared the two links", "lead to the same file", "cdn.filestackcontent.com and files.example.com", "set up your own address"}, []string{"tell us which one"}},
		{"nothing tells them apart", "works: " + link(wide) + "\nfails: " + strings.Replace(link(wide), "KW9", "XW9", 1), []string{"found no fault in either", "the one that does not work?"}, []string{"own address"}},
		{"a password", "it asks me for a password " + link(alive), []string{"needs no password", "on a web page"}, []string{"what you see"}},
		{"solved", "Thanks, it works now!", []string{"Good to hear that it works now"}, []string{"Copy link address"}},
		{"a shortener, and a word", "https://bit.ly/3xYzAbC says expired", []string{"(bit.ly), which hides where it leads"}, []string{"Copy link address"}},
		{"too busy, in own words", "I see 'too many requests' for " + link(alive), []string{"too many requests", "try again in a few minutes"}, []string{"what you see"}},
		{"refused without protection", "Policy required\n" + wordstest.OneFile, []string{"refused without", "It has to be made again, with its protection."}, []string{"It works only as long"}},
		{"permits more than viewing", "is this dangerous? " + link(wordstest.Encoded(`{"expiry":1798797600,"call":["read","remove","write"]}`)), []string{"permits replacing files and deleting files besides viewing, to everybody who has it, until 1 January 2027"}, []string{"what you see"}},
		{"permits viewing", "is this dangerous? " + link(alive), []string{"found no fault"}, []string{"Besides viewing"}},
		{"of two one is blank", "the first is blank, the second opens: " + link(wide) + "\n" + strings.Replace(link(wide), "KW9", "XW9", 1), []string{"found no fault in either", "in another browser"}, []string{"what you see"}},
		{"an upload that is refused", "our page says Invalid App policy", []string{"was refused", "forward this message"}, []string{"Copy link address"}},
		{"expired at another service's", "it says expired: https://b.s3.amazonaws.com/a.png?X-Amz-Date=20261120T120000Z&X-Amz-Expires=60&X-Amz-Signature=fe5f80f7", []string{"belongs to another service (Amazon S3)"}, []string{"Copy link address"}},
		{"times out", "it times out in China: " + link(alive), []string{"could not reach the service", "in another network"}, []string{"what you see"}},
		{"a part in front is missing", wordstest.OneFile + "?signature=" + wordstest.OtherSignature, []string{"a part of it is missing"}, []string{"the end of it"}},
		{"an example", "does not work: " + wordstest.OneFile + "?policy=<POLICY>&signature=<SIGNATURE>", []string{"still to be filled in"}, nil},
		{"until when", "does it work after new year? " + link(alive), []string{"It is made to work until 1 January 2027 at 10:00 UTC, which is 11:00 in Berlin."}, nil},
		{"one file twice on a line", "old " + link(dead) + " new " + link(alive), []string{"The first link (KW9EJhYtS6y48Whm2S6D): this link has expired"}, []string{"Line", "line"}},
		{"one file twice on two lines", "old " + link(dead) + "\nnew " + link(alive), []string{"The first link (KW9EJhYtS6y48Whm2S6D): this link has expired"}, []string{"Line"}},
		{"a token", "valid? eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3OTV9.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P", []string{"a key of another kind"}, []string{"what the page or program says"}},
		{"nothing sent", "", []string{"Could you send us the whole link"}, nil},
		{"two expired", "these two\n" + link(dead) + "\n" + strings.Replace(link(dead), wordstest.Handle+"?", "AAAAAAAAAAAAAAAAAAAA?", 1), []string{"the 2 links in your message", "have expired, on 25 November 2026"}, nil},
		{"one of three", "a " + link(alive) + "\nb " + link(dead) + "\nc " + link(wordstest.Encoded(`{"expiry":1798797700,"call":["read"]}`)), []string{"One of them does not work", "The second link (KW9EJhYtS6y48Whm2S6D): this link has expired", "no fault in the other 2 links"}, nil},
	}
}
