package locate_test

import (
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/signing/report"
)

// aloneKey has the shape of an API key.
const aloneKey = "A9fQmXr2TzJbkLwPc7DyVz"

func TestWhatStandsAlone(t *testing.T) {
	for name, row := range map[string]struct{ text, want string }{
		// an API key
		"React":                 {`<PickerOverlay apikey="§K" onSuccess={done} />`, "picker unsigned §K unsigned"},
		"React, braces":         {`<PickerInline apikey={'§K'} />`, "picker unsigned §K unsigned"},
		"Angular":               {`<ng-picker-overlay [apikey]="'§K'"></ng-picker-overlay>`, "picker unsigned §K unsigned"},
		"filepicker.js":         {`filepicker.setKey('§K');`, "picker unsigned §K unsigned"},
		"Python":                {`client = filestack.Client('§K')`, "picker unsigned §K unsigned"},
		"PHP":                   {`$client = new FilestackClient('§K');`, "picker unsigned §K unsigned"},
		"a widget":              {`<input type="filepicker" data-fp-apikey="§K">`, "widget unsigned §K unsigned"},
		"a setting":             {`FILESTACK_API_KEY=§K`, "picker unsigned §K unsigned"},
		"prose":                 {`I get a 403 from Filestack although the key §K is right`, "picker unsigned §K unsigned"},
		"the same twice":        {`filepicker.setKey('§K'); filepicker.setKey('§K');`, "picker unsigned §K unsigned"},
		"another service's":     {`mapbox.accessToken = '§K'`, ""},
		"a key without a word":  {`§K`, ""},
		"a name without a key":  {`filepicker.setKey(KEY)`, "picker unsigned  unsigned"},
		"another's setKey":      {`table.setKey(KEY) // filestack`, ""},
		"too long a key":        {`filepicker.setKey('§Kz')`, ""},
		"a word of that length": {`filestack: AbcdefghijklmnopqrstuZ`, ""},
		// a URL whose end is a variable
		"template":       {"`https://cdn.filestackcontent.com/${handle}`", "delivery unsigned  unsigned"},
		"concatenated":   {`img.src = "https://process.filestackapi.com/§K/resize=width:600/" + url`, "delivery unsigned §K unsigned"},
		"PHP's dot":      {`$u = 'https://cdn.filestackcontent.com/' . $handle;`, "delivery unsigned  unsigned"},
		"a shell's":      {`curl -sL https://cdn.filestackcontent.com/$HANDLE -o file`, "delivery unsigned  unsigned"},
		"a word for it":  {`https://cdn.filestackcontent.com/resize=width:300/<HANDLE>`, "delivery unsigned  placeholder! unsigned"},
		"a pattern":      {`url.match(%r{https?://cdn.filestackcontent.com/(\w+)})`, ""},
		"a delete":       {"axios.delete(`https://www.filestackapi.com/api/file/${handle}?key=§K`)", "file-api unsigned §K unsigned!"},
		"Ruby":           {`"https://cdn.filestackcontent.com/#{handle}"`, "delivery unsigned  unsigned"},
		"a script":       {`<script src="https://static.filestackapi.com/filestack-js/3.x.x/filestack.min.js"></script>`, ""},
		"a bare host":    {`open https://cdn.filestackcontent.com/ in a browser`, ""},
		"prose behind":   {`"https://cdn.filestackcontent.com/". Then more`, ""},
		"another's host": {"`https://cdn.example.com/${handle}`", ""},
		// code that builds a policy
		"milliseconds":          {`filestack.getSecurity({ expiry: 1893456000000, call: ['read'] }, secret)`, "json unverified  expiry-in-milliseconds! run-time-value"},
		"Python's call as text": {`Security({'expiry': 1893456000, 'call': 'read'}, SECRET)`, "json unverified  call-is-string run-time-value"},
		"PHP's misspelt key":    {`new FilestackSecurity($secret, ['expiry' => 1893456000, 'calls' => ['read'],])`, "json unverified  key-misspelled! run-time-value"},
		"a variable in it":      {`getSecurity({ expiry: soon, call: ['read'] }, secret)`, "json unverified  run-time-value"},
		"a sum":                 {`getSecurity({ expiry: 1893456000 + 60 }, secret)`, "json unverified  run-time-value"},
		"no policy":             {`Security({'user': 1893456000}, SECRET)`, ""},
		"a heredoc":             {"filestack\npolicy = <<~EOS\n  YOUR_POLICY\nEOS\nsignature = <<~EOS\n  YOUR_SIGNATURE\nEOS\n", "pair malformed  placeholder! placeholder!"},
		"three quotes":          {"filestack\npolicy = \"\"\"\n  YOUR_POLICY\n\"\"\"\nsignature = ~S\"\"\"\n  YOUR_SIGNATURE\n\"\"\"\n", "pair malformed  placeholder! placeholder!"},
		"an object, encoded":    {"const policy = `{\"expiry\":1893456000}`;\nconst p = btoa(policy);\nconst signature = '" + strings.Repeat("ab", 32) + "'", "pair unverified  run-time-value"},
		"an object, as it is":   {"const policy = `{\"expiry\":1893456000}`;\nconst signature = '" + strings.Repeat("ab", 32) + "'", "pair malformed  security-object-not-string!"},
		"an object for a text":  {`{"security":{"policy":{"expiry":1893456000,"call":["read"]},"signature":"` + strings.Repeat("ab", 32) + `"}}`, "pair malformed  security-object-not-string!"},
	} {
		var got []string
		for _, r := range inspect.Inspect(strings.ReplaceAll(row.text, "§K", aloneKey), inspect.Options{At: wildAt}) {
			said := []string{string(r.Form), string(r.Verdict), r.Link.APIKey}
			for _, f := range r.Findings {
				switch f.Code {
				case report.CodeNoHandle, report.CodeExpiresFar, report.CodeNoCall, report.CodeInsecureHTTP:
					continue
				}
				code := string(f.Code)
				if f.Level == report.Problem {
					code += "!"
				}
				said = append(said, code)
			}
			got = append(got, strings.Join(said, " "))
		}
		if g, want := strings.Join(got, ", "), strings.ReplaceAll(row.want, "§K", aloneKey); g != want {
			t.Errorf("%s: %q, want %q", name, g, want)
		}
	}
}
