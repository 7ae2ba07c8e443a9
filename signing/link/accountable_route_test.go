package link

import (
	"strings"
	"testing"
)

// Each documented path leads somewhere, as far as it is written, and no farther.
func TestLeads(t *testing.T) {
	for _, path := range paths {
		var words []string
		for _, one := range path {
			word := one[len(one)-1]
			if word == "*" {
				word = accountHandle
			}
			words = append(words, word)
			a := accountant{u: Split("https://c/" + strings.Join(words, "/"))}
			if !a.leads(len(words) - 1) {
				t.Errorf("%s leads nowhere", strings.Join(words, "/"))
			}
			a = accountant{u: Split("https://c/" + strings.Join(words, "/") + "x")}
			if word != accountHandle && a.leads(len(words)-1) {
				t.Errorf("%sx leads somewhere", strings.Join(words, "/"))
			}
		}
	}
	for _, c := range []struct {
		path string
		want bool
	}{
		{"api/file/x/convert", true},
		{"api/file/x/y", false},
		{"api/file/x/convert/y", false},
		{"api/store/azure", true},
		{"api/store/S3/x", true},
		{"api/store/s3", false},
		{"api/preview/x", true},
		{"api/x", false},
		{"multipart/abort", true},
		{"multipart", true},
		{"multipart/x", false},
		{"folder/list/x", false},
		{"dialog/save", true},
		{"auth/login", false},
		{"metadata", true},
		{"file", false},
	} {
		u := Split("https://c/" + c.path)
		a := accountant{u: u}
		if got := a.leads(len(u.Segments) - 1); got != c.want {
			t.Errorf("%s leads somewhere: %v", c.path, got)
		}
	}
}

// Where a path leads nowhere is told once, at its first word that does not.
func TestFaultsOfRoute(t *testing.T) {
	const api, cdn, h, k = "https://www.filestackapi.com/", "https://cdn.filestackcontent.com/", accountHandle, accountKey
	for _, c := range []struct{ name, url, want string }{
		{"metadata of a file", cdn + h + "/metadata", ""},
		{"metadata in capitals", cdn + h + "/Metadata", "name Metadata"},
		{"metadata behind tasks", cdn + "flip/" + h + "/metadata", ""},
		{"two words wrong", api + "api/file/" + h + "/metadat/x", "route metadat"},
		{"a word behind metadata", api + "api/file/" + h + "/metadata/x", "route x"},
		{"convert", api + "api/file/" + h + "/convert", ""},
		{"remove", api + "api/file/" + h + "/remove", ""},
		{"a word in the path of a store", api + "api/store/S3/x?key=" + k, ""},
		{"a name nearly right", api + "api/store/S3?key=" + k + "&pth=/a", "option pth → path"},
		{"another nearly right", api + "api/store/S3?key=" + k + "&contaner=a&path=/a", "option contaner → container"},
		{"a name of nobody", api + "api/store/S3?key=" + k + "&url=a&mimetype=b&session=1", ""},
		{"nearly right elsewhere", api + "api/file/KW9EJhYtS6y48Whm2S6D?pth=/a", ""},
		{"store and no more", api + "api/store", "route store"},
		{"store and a slash", api + "api/store/", "route store"},
		{"a preview", api + "api/preview/" + h, ""},
		{"a port of nobody", cdn[:len(cdn)-1] + ":8443/" + h, "empty :8443"},
		{"a user of nobody", "https://admin@" + cdn[len("https://"):] + h, "empty admin"},
		{"a user and a password", "https://admin:pw@" + cdn[len("https://"):] + h, "empty admin"},
		{"no user's name", "https://@" + cdn[len("https://"):] + h, ""},
		{"a user on the API host", "https://app:pw@" + api[len("https://"):] + "api/file/" + h, ""},
		{"a user on a host of the customer's", "https://admin@files.example.com/" + h, ""},
		{"the usual port", cdn[:len(cdn)-1] + ":443/" + h, ""},
		{"a preview of nothing", api + "api/preview", "file "},
		{"api alone", api + "api", ""},
		{"api alone, on the old host", "https://www.filepicker.io/api", ""},
		{"a dialog in capitals", "https://dialog.filepicker.io/Dialog/open", "route Dialog"},
		{"a word that comes later", api + "api/file/" + h + "/${operation}", "route ${operation}"},
		{"a first word that comes later", api + "${path}", ""},
		{"a path of the cloud host", "https://cloud.filestackapi.com/folder/list", ""},
		{"a path it has not", "https://cloud.filestackapi.com/folder/lists", "route lists"},
		{"an upload's step", "https://upload.filestackapi.com/multipart/begin", "route begin"},
		{"process", "https://process.filestackapi.com/process", ""},
		{"no file to process", "https://process.filestackapi.com/", ""},
		{"no file to process, a query", "https://process.filestackapi.com/?a=1", "file "},
		{"no file to deliver, no query", "https://cdn.filestackcontent.com", ""},
		{"no file of a customer's", "https://cdn.files.example.com/?a=1", ""},
		{"a key alone", cdn + k, "handle " + k},
		{"a key and a task", cdn + k + "/flip", "file "},
		{"a job among tasks", cdn + "workflow_status=job_id:c3f2a1b0-0123-4567-89ab-cdef01234567/security=p:P,s:S", ""},
		{"a job on the API host", api + "flip/security=p:P,s:S/" + h, "api flip"},
	} {
		if got := faultsOf(c.url); got != c.want {
			t.Errorf("%s: %q, want %q: %s", c.name, got, c.want, c.url)
		}
	}
}

func TestAsksForJob(t *testing.T) {
	for _, c := range []struct {
		tasks string
		want  bool
	}{
		{"workflow_status=job_id:a", true}, {"flip Workflow_Status=a", true}, {"run_workflow=id:a", false}, {"flip", false}, {"", false},
	} {
		var tasks []Piece
		for text := range strings.FieldsSeq(c.tasks) {
			tasks = append(tasks, Piece{Text: text})
		}
		if got := asksForJob(tasks); got != c.want {
			t.Errorf("%q asks for a job: %v", c.tasks, got)
		}
	}
}
