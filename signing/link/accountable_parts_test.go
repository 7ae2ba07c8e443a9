package link

import "testing"

// What each byte of a request is.
func TestParts(t *testing.T) {
	const head, whole = "‹scheme›://‹host›/", "https://cdn.filestackcontent.com/"
	const h, k = accountHandle, accountKey
	for _, c := range []struct{ name, url, want string }{
		{"everything", whole + k + "/resize=width:200/security=p:P,s:S/" + h + "+a.jpg?cache=1#top",
			head + "‹key›/‹task›=‹option›:‹value›/‹task›=‹option›:‹value›,‹option›:‹value›/‹handle›‹name›?‹parameter›=‹argument›#‹fragment›"},
		{"no scheme", "cdn.filestackcontent.com/" + h, "‹host›/‹handle›"},
		{"a scheme left to the page", "//cdn.filestackcontent.com/" + h, "//‹host›/‹handle›"},
		{"a user", "https://app:x@www.filestackapi.com/api/file/" + h, "‹scheme›://‹user›@‹host›/‹route›/‹route›/‹handle›"},
		{"an empty fragment", whole + h + "#", head + "‹handle›#"},
		{"a fragment and no query", whole + h + "#a?b=c", head + "‹handle›#‹fragment›"},
		{"an empty query", whole + h + "?", head + "‹handle›?"},
		{"a name without a value", whole + h + "?dl", head + "‹handle›?‹parameter›"},
		{"two ampersands", whole + h + "?a=1&&b=2", head + "‹handle›?‹parameter›=‹argument›&&‹parameter›=‹argument›"},
		{"what no URL has in a value", whole + h + "?a=b^c&d=e", head + "‹handle›?‹parameter›=‹argument›‹unread›&‹parameter›=‹argument›"},
		{"two slashes", whole + "/" + h, head + "‹unread›‹handle›"},
		{"an option's name alone", whole + "quality=80/" + h, head + "‹task›=‹value›/‹handle›"},
		{"an unknown task", whole + "magnify=by:3/" + h, head + "‹task›=‹value›/‹handle›"},
		{"a bare task", whole + "flip/" + h, head + "‹task›/‹handle›"},
		{"tasks in base64", whole + k + "/b64/W3t9XQ==/" + h, head + "‹key›/‹task›/‹value›/‹handle›"},
		{"a source in base64", whole + k + "/b64://S1c5", head + "‹key›/b64://‹source›"},
		{"a quoted source", whole + k + `/"https://e.com/a.png"`, head + `‹key›/"‹source›"`},
		{"a list", whole + k + "/zip/[" + h + `,"https://e.com/a"]`, head + `‹key›/‹task›/[‹handle›,"‹source›"]`},
		{"a list of one, with blanks", whole + k + "/zip/[ " + h + " ]", head + "‹key›/‹task›/[ ‹handle› ]"},
		{"a list that does not close", whole + k + "/zip/[" + h, head + "‹key›/‹task›/‹unread›"},
		{"a list that holds nothing twice", whole + k + "/zip/[,]", head + "‹key›/‹task›/[,]"},
		{"a name behind a slash", whole + h + "/contract.pdf", head + "‹handle›/‹name›"},
		{"a parameter of the path", whole + h + ";v=1", head + "‹handle›‹name›"},
		{"what no name has", whole + h + "!x", head + "‹handle›‹unread›"},
		{"a policy without its name", whole + "security=P,s:S/" + h, head + "‹task›=‹value›,‹option›:‹value›/‹handle›"},
		{"a policy behind a colon", whole + "security=:P/" + h, head + "‹task›=:‹value›/‹handle›"},
		{"the File API", "https://www.filestackapi.com/api/file/" + h + "/metadata", head + "‹route›/‹route›/‹handle›/‹route›"},
		{"a slash at the end", whole + h + "/", head + "‹handle›/"},
		{"nothing", "", ""},
	} {
		if got := partsOf(c.url); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

// A hostile request is not gone through to its end for faults, and its query is all the
// same; whoever asks for parts gets all of them.
func TestMostFaults(t *testing.T) {
	long := "https://cdn.filestackcontent.com/"
	for range 100 {
		long += "frob=a:b/"
	}
	long += accountHandle + "?a=1&&b=2"
	u := Split(long)
	r := Path(u.Segments, RoleDelivery)
	faults := Faults(long, &u, &r, RoleDelivery)
	if n := len(faults); n < mostFaults || n > mostFaults+3 {
		t.Errorf("%d faults", n)
	}
	if last := faults[len(faults)-1]; last.Kind != FaultEmpty || last.At.Text != "&" {
		t.Errorf("the query behind them: %+v", last)
	}
	_, account := Read(long)
	if len(account.Faults) != 101 {
		t.Errorf("%d faults of what is read whole", len(account.Faults))
	}
	if err := tiled(long, account.Parts); err != nil {
		t.Error(err)
	}
}
