package link

import (
	"strings"

	"policybench/signing"
)

// known is a task of the processing API with the options that are known of it: each
// with what its value may be, name=shape. The shapes: num a number, bool, color, place
// (top, center …), uuid, text anything, words with "|" between them those words; a shape with
// a number also takes a list of numbers in brackets.
type known struct{ name, options string }

const (
	videoOptions = "width=num|max height=num|max preset=text force=bool title=text extname=text filename=text upscale=bool " +
		"aspect_mode=letterbox|pad|crop|preserve|constrain audio_sample_rate=num audio_samplerate=num two_pass=bool video_bitrate=num " +
		"fps=num keyframe_interval=num audio_bitrate=num audio_codec=text audio_channels=num clip_length=text clip_offset=text " +
		"watermark_url=text watermark_top=num watermark_right=num watermark_bottom=num watermark_left=num watermark_width=num " +
		"watermark_height=num frame_count=num location=text path=text container=text access=public|private video_codec=text"
	faceOptions = "faces=num|all minsize=num maxsize=num buffer=num amount=num blur=num type=rect|oval"
)

// catalog are the names that the documentation or one of the official libraries
// (filestack-js 4.3.8's schema, python, ruby, php, java, go, swift) writes, in the
// order of the alphabet. What a library writes for an option is taken as it is.
var catalog = [...]known{
	{"animate", "delay=num loop=num width=num|max height=num|max fit=clip|scale|crop|max background=color align=place"},
	{"ascii", "foreground=color background=color colored=bool size=num reverse=bool"},
	{"auto_image", ""},
	{"av_convert", videoOptions},
	{"b64", ""},
	{"blackwhite", "threshold=num"},
	{"blur", "amount=num"},
	{"blur_faces", faceOptions},
	{"border", "width=num color=color background=color"},
	{"cache", "expiry=num|max"},
	{"caption", ""},
	{"circle", "background=color"},
	{"collage", "files=text margin=num width=num height=num color=color fit=auto|crop autorotate=bool"},
	{"compress", "metadata=bool"},
	{"copyright", ""},
	{"crop", "dim=num x=num y=num width=num height=num"},
	{"crop_faces", "mode=crop|thumb|fill width=num height=num " + faceOptions},
	{"debug", ""},
	{"detect_faces", "minsize=num maxsize=num export=bool color=color"},
	{"doc_detection", "coords=bool preprocess=bool"},
	{"doc_to_images", "pages=text engine=text format=text quality=num density=num hidden_slides=bool"},
	{"enhance", "preset=auto|vivid|beautify|beautify_plus|fix_dark|fix_noise|fix_tint|outdoor|fireworks"},
	{"fallback", "handle=text file=text cache=num"},
	{"flip", ""},
	{"flop", ""},
	{"image_sentiment", ""},
	{"imagesize", ""},
	{"metadata", "metadata=text"},
	{"minify_css", "level=num gzip=bool"},
	{"minify_js", "gzip=bool use_babel_polyfill=bool keep_fn_name=bool keep_class_name=bool mangle=bool merge_vars=bool " +
		"remove_console=bool remove_debugger=bool remove_undefined=bool targets=text booleans=bool builtIns=bool"},
	{"modulate", "brightness=num hue=num saturation=num"},
	{"monochrome", ""},
	{"negative", ""},
	{"no_metadata", ""},
	{"ocr", ""},
	{"oil_paint", "amount=num"},
	{"output", "format=text page=num density=num compress=bool quality=num|input secure=bool docinfo=bool strip=bool " +
		"colorspace=rgb|cmyk|input background=color pageformat=text pageorientation=landscape|portrait"},
	{"partial_blur", "objects=num amount=num blur=num type=rect|oval"},
	{"partial_pixelate", "objects=num amount=num blur=num type=rect|oval"},
	{"pdfconvert", "pageorientation=landscape|portrait pageformat=text pages=text metadata=bool"},
	{"pdfcreate", "engine=text"},
	{"pdfinfo", "colorinfo=bool"},
	{"pixelate", "amount=num"},
	{"pixelate_faces", faceOptions},
	{"pjpg", "quality=num metadata=bool"},
	{"polaroid", "color=color rotate=num background=color"},
	{"preview", "css=text"},
	{"qr", "version=num error_correction=text format=text"},
	{"quality", "value=num"},
	{"redeye", ""},
	{"resize", "width=num height=num fit=clip|crop|scale|max align=place"},
	{"rotate", "deg=num|exif exif=bool background=color"},
	{"round_corners", "radius=num|max blur=num background=color"}, // of filestack-python
	{"rounded_corners", "radius=num|max blur=num background=color"},
	{"run_workflow", "id=uuid"},
	{"security", "policy=text signature=text p=text s=text"},
	{"sepia", "tone=num"},
	{"sfw", ""},
	{"shadow", "blur=num opacity=num vector=num color=color background=color"},
	{"sharpen", "amount=num"},
	{"slide", "engine=text theme=text"},
	{"smart_crop", "mode=auto|face|object object=text width=num height=num fill_color=color coords=bool"},
	{"store", "filename=text location=text path=text container=text region=text access=public|private base64decode=bool workflows=text"},
	{"tags", ""},
	{"text_sentiment", "text=text language=text"},
	{"torn_edges", "spread=num background=color"},
	{"upscale", "upscale=bool noise=none|low|medium|high style=artwork|photo"},
	{"urlscreenshot", "agent=desktop|mobile mode=all|window width=num height=num delay=num orientation=landscape|portrait device=text"},
	{"video_convert", videoOptions},
	{"video_playlist", videoOptions},
	{"vignette", "amount=num blurmode=gaussian|linear background=color"},
	{"watermark", "file=text size=num position=place"},
	{"workflow_status", "job_id=uuid"},
	{"zip", ""},
}

// TaskNames returns the known task names.
func TaskNames() []string {
	list := make([]string, len(catalog))
	for i := range catalog {
		list[i] = catalog[i].name
	}
	return list
}

// KnownTask reports whether the documentation or an official library names the task.
func KnownTask(name string) bool { return taskNamed[name] != nil }

// taskNamed are the tasks of the catalog by their names.
var taskNamed = func() map[string]*known {
	tasks := make(map[string]*known, len(catalog))
	for i := range catalog {
		tasks[catalog[i].name] = &catalog[i]
	}
	return tasks
}()

// NearTask is the task that a name is likely a misspelling of, empty where it is none.
func NearTask(name string) string {
	near := nearestTo(strings.ToLower(name), min(mostWrong, len(name)/4+1))
	for i := range catalog {
		near.offer(catalog[i].name, taskLetters[i])
	}
	return near.word
}

var taskLetters = func() (sets [len(catalog)]letterSet) {
	for i := range catalog {
		sets[i] = lettersIn(catalog[i].name)
	}
	return sets
}()

// mostWrong is how many letters of a name may be wrong.
const mostWrong = 2

// takes reports whether the task has an option of that name, and whether the value is
// one for it. A name's first letter stands for it, as the documentation abbreviates:
// resize=w:200,h:100.
func (k *known) takes(name, value string) (has, fitting bool) {
	for rest := k.options; rest != ""; {
		var one string
		one, rest, _ = strings.Cut(rest, " ")
		eq := strings.IndexByte(one, '=')
		if one[:eq] == name || len(name) == 1 && one[0] == name[0] {
			has = true
			if fits(one[eq+1:], value) {
				return true, true
			}
		}
	}
	return has, false
}

// nearOption is the option that a name is likely a misspelling of, empty for none.
func (k *known) nearOption(name string) string {
	near := nearestTo(strings.ToLower(name), min(mostWrong, len(name)/3+1))
	for rest := k.options; rest != ""; {
		var one string
		one, rest, _ = strings.Cut(rest, " ")
		one, _, _ = strings.Cut(one, "=")
		near.offer(one, lettersIn(one))
	}
	return near.word
}

// Needs returns the calls that a task in a URL needs: runWorkflow for workflows,
// store for store, convert for the others, and none for those that only carry
// something. For a task that is not documented convert is inferred; see KnownTask.
func Needs(task string) []signing.Call {
	switch task {
	case "security", "b64", "cache", "debug":
		return nil
	case "run_workflow", "workflow_status":
		return []signing.Call{signing.RunWorkflow}
	case "store":
		return []signing.Call{signing.Store}
	}
	return []signing.Call{signing.Convert}
}
